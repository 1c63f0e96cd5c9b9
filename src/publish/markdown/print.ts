import type {Root, RootContent, TableCell} from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import {unified} from 'unified';
import {visit} from 'unist-util-visit';

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
  visit(root, 'tableCell', spellOutBars);
  return printer.stringify(root);
}

/**
 * In a cell a backslash before a bar stands for the bar alone, in code as well (GFM 0.29, 4.10),
 * so no code there can hold the two. Such code is printed as text, which can.
 */
function spellOutBars(cell: TableCell): void {
  visit(cell, 'inlineCode', ({value}, index, parent) => {
    if (parent && index !== undefined && value.includes('\\|')) {
      parent.children[index] = {type: 'text', value};
    }
  });
}
