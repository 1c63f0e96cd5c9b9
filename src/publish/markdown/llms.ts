/** The file `llms.txt`: what a language model is to read of the site (llmstxt.org). */
import type {ListItem, PhrasingContent, RootContent} from 'mdast';
import {printMarkdown} from './print';

export type LlmsFile = {
  /** What the site is called. */
  readonly title: string;
  /** What it is about, in a sentence. */
  readonly summary: string;
  /** Those without links are left out. */
  readonly sections: readonly {readonly title: string; readonly links: readonly LlmsLink[]}[];
};

export type LlmsLink = {
  readonly title: string;
  readonly url: string;
  readonly description?: string | undefined;
};

/** Writes the file, which is Markdown: a title, a quotation, and lists of links below headings. */
export function writeLlms({title, summary, sections}: LlmsFile): string {
  const shown = sections.filter(({links}) => links.length > 0);
  return printMarkdown([
    heading(1, title),
    {type: 'blockquote', children: [{type: 'paragraph', children: [text(summary)]}]},
    ...shown.flatMap((section) => [heading(2, section.title), list(section.links)]),
  ]);
}

function heading(depth: 1 | 2, title: string): RootContent {
  return {type: 'heading', depth, children: [text(title)]};
}

function list(links: readonly LlmsLink[]): RootContent {
  return {type: 'list', ordered: false, spread: false, children: links.map(item)};
}

function item({title, url, description}: LlmsLink): ListItem {
  const children: PhrasingContent[] = [
    {type: 'link', url, children: [text(title)]},
    ...(description ? [text(`: ${description}`)] : []),
  ];
  return {type: 'listItem', spread: false, children: [{type: 'paragraph', children}]};
}

function text(value: string): Extract<PhrasingContent, {type: 'text'}> {
  return {type: 'text', value};
}
