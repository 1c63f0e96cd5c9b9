import type {Element, ElementContent, Root, Text} from 'hast';
import {toString} from 'hast-util-to-string';
import {SKIP, visit} from 'unist-util-visit';
import {foreignRuns, isForeign, opposite, type Direction} from './runs';

const LEFT_ALONE = new Set(['code', 'pre', 'bdi', 'script', 'style', 'svg', 'math']);

/**
 * Rehype plugin: puts every run of text of the other direction into a `<bdi>`, so that the
 * punctuation and the numbers around it stay with the sentence, and its own with it (W3C,
 * "Inline markup and bidirectional text in HTML", advises to isolate every such phrase).
 * @param options.dir the direction of the page
 */
export default function isolateDirection({dir}: {readonly dir: Direction}) {
  return (tree: Root): void => {
    visit(tree, (node, index, parent) => {
      if (node.type === 'element') {
        if (LEFT_ALONE.has(node.tagName)) return SKIP;
        if (!isCell(node) || !isForeign(toString(node), dir)) return undefined;
        // A cell that is wholly foreign is one phrase, whatever marks and numbers it holds.
        node.children = [bdi(node.children, opposite(dir))];
        return SKIP;
      }
      if (node.type !== 'text' || !parent || index === undefined) return undefined;
      const parts = isolateRuns(node.value, dir);
      parent.children.splice(index, 1, ...parts);
      return index + parts.length;
    });
  };
}

function isCell({tagName}: Element): boolean {
  return tagName === 'td' || tagName === 'th';
}

function isolateRuns(text: string, dir: Direction): (Text | Element)[] {
  const parts: (Text | Element)[] = [];
  let end = 0;
  for (const {start, value} of foreignRuns(text, dir)) {
    if (start > end) parts.push({type: 'text', value: text.slice(end, start)});
    parts.push(bdi([{type: 'text', value}], opposite(dir)));
    end = start + value.length;
  }
  if (end < text.length) parts.push({type: 'text', value: text.slice(end)});
  return parts;
}

function bdi(children: ElementContent[], dir: Direction): Element {
  return {type: 'element', tagName: 'bdi', properties: {dir}, children};
}
