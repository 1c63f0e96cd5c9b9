import type {Root, RootContent} from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkFriendlyStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import {unified} from 'unified';

const printer = unified()
  // Columns as wide as their longest cell make long lines of spaces.
  .use(remarkGfm, {tablePipeAlign: false})
  // Emphasis beside Han punctuation would else be parted from it by character references.
  .use(remarkCjkFriendly)
  .use(remarkCjkFriendlyStrikethrough)
  .use(remarkStringify, {bullet: '-', rule: '-'})
  .freeze();

/** Prints blocks as CommonMark with GFM; text that looks like markup is escaped. */
export function printMarkdown(children: RootContent[]): string {
  const root: Root = {type: 'root', children};
  return printer.stringify(root);
}
