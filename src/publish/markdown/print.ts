import type {Root, RootContent} from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import {unified} from 'unified';

const printer = unified()
  // Emphasis beside Han punctuation would else be parted from it by character references. It
  // prints paragraphs without the boxes of tasks, which GFM, being last, puts back.
  .use(remarkCjkFriendly)
  // Columns as wide as their longest cell make long lines of spaces.
  .use(remarkGfm, {tablePipeAlign: false})
  .use(remarkStringify, {
    bullet: '-',
    rule: '-',
    // What follows a backslash may become a character reference, which it must not escape.
    unsafe: [{character: '\\', inConstruct: 'phrasing'}],
  })
  .freeze();

/** Prints blocks as CommonMark with GFM; text that looks like markup is escaped. */
export function printMarkdown(children: RootContent[]): string {
  const root: Root = {type: 'root', children};
  return printer.stringify(root);
}
