import {createElement, Fragment, type ReactNode} from 'react';

/** Elements of a heading that are shown in a list of headings, too. */
const SHOWN: ReadonlySet<string> = new Set([
  ...['b', 'bdi', 'cite', 'code', 'del', 'dfn', 'em', 'i', 'ins', 'kbd', 'mark', 'q', 's', 'samp'],
  ...['small', 'span', 'strong', 'sub', 'sup', 'u', 'var'],
]);

const TAG = /<(?<slash>\/?)(?<name>[a-z][a-z\d-]*)(?<attributes>\s[^<>]*)?>/gi;
const LANGUAGE = /\s(lang|dir)\s*=\s*["']?([\w-]+)/gi;

/** What escape-html, by which Docusaurus writes the words of headings, makes of characters. */
const CHARACTERS: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

/** An element that is open, and what it holds so far. */
type Open = {readonly name: string; readonly props: object; readonly children: ReactNode[]};

/**
 * A heading in a list of headings. Docusaurus hands headings on as HTML in which an author's own
 * HTML and his words for pictures stand as they were written, and nothing has cleaned them. So of
 * elements only those of text are taken, without attributes but for language and direction; React
 * writes all else as text.
 */
export function HeadingLabel({html}: {readonly html: string}): ReactNode {
  const open: Open[] = [{name: '', props: {}, children: []}];
  const add = (node: ReactNode): void => void open.at(-1)?.children.push(node);
  const close = (): void => {
    const closed = open.pop();
    if (closed) add(createElement(closed.name, closed.props, ...closed.children));
  };
  let end = 0;
  for (const {0: tag, index, groups} of html.matchAll(TAG)) {
    add(textOf(html.slice(end, index)));
    end = index + tag.length;
    const name = groups?.name?.toLowerCase() ?? '';
    if (!SHOWN.has(name)) continue;
    if (!groups?.slash) open.push({name, props: languageOf(groups?.attributes), children: []});
    else if (open.slice(1).some((it) => it.name === name)) {
      while (open.at(-1)?.name !== name) close();
      close();
    }
  }
  add(textOf(html.slice(end)));
  while (open.length > 1) close();
  return createElement(Fragment, {}, ...(open[0]?.children ?? []));
}

function textOf(html: string): string {
  return html.replace(/&(?:amp|lt|gt|quot|#39);/g, (character) => CHARACTERS[character] ?? '');
}

function languageOf(attributes = ''): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...attributes.matchAll(LANGUAGE)].map(([, name = '', value = '']) => [
      name.toLowerCase(),
      value,
    ]),
  );
}
