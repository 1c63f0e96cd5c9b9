import type {Element, ElementContent, Root, Text} from 'hast';
import {SKIP, visit} from 'unist-util-visit';

// A run of Latin words with what belongs to them: "C++", ".NET", "io.net", "CPU/GPU",
// "GPU (H100)", "Cosmos SDK". Digits alone are the language's own affair.
const WORD = String.raw`[.@#$]?[\p{Script=Latin}][\p{Script=Latin}\p{M}0-9]*(?:[._/:@&+#’'–-]+[\p{Script=Latin}0-9]+)*[+#]*`;
const NUMBER = String.raw`[0-9]+(?:[.,][0-9]+)*`;
const PART = String.raw`(?:${WORD}|${NUMBER})`;
const RUN = new RegExp(
  String.raw`${WORD}(?:[\u0020\u00a0]+(?:${PART}|\(${PART}(?:[\u0020\u00a0]${PART})*\)))*`,
  'gu',
);

const LEFT_ALONE = new Set(['code', 'pre', 'bdi', 'script', 'style', 'svg', 'math']);

/**
 * Rehype plugin for right-to-left text: puts every run of Latin words into a `<bdi>`, so that
 * the punctuation around it stays with the sentence (W3C, "Inline markup and bidirectional
 * text in HTML", recommends isolating every phrase of the other direction).
 */
export default function isolateLatin() {
  return (tree: Root): void => {
    visit(tree, (node, index, parent) => {
      if (node.type === 'element' && LEFT_ALONE.has(node.tagName)) return SKIP;
      if (node.type !== 'text' || !parent || index === undefined) return undefined;
      const parts = isolate(node.value);
      if (parts.length === 1 && parts[0]?.type === 'text') return undefined;
      parent.children.splice(index, 1, ...parts);
      return index + parts.length;
    });
  };
}

function isolate(text: string): (Text | Element)[] {
  const parts: (Text | Element)[] = [];
  let end = 0;
  for (const match of text.matchAll(RUN)) {
    if (match.index > end) parts.push({type: 'text', value: text.slice(end, match.index)});
    parts.push(bdi(match[0]));
    end = match.index + match[0].length;
  }
  if (end < text.length || parts.length === 0) parts.push({type: 'text', value: text.slice(end)});
  return parts;
}

function bdi(value: string): Element {
  const children: ElementContent[] = [{type: 'text', value}];
  return {type: 'element', tagName: 'bdi', properties: {dir: 'ltr'}, children};
}
