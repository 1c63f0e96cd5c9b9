import type {Root} from 'hast';
import {visit} from 'unist-util-visit';

/**
 * GFM (§4.10) knows left and right, and its authors mean the side where a line begins and the
 * side where figures end: right-to-left these are the other ones.
 */
const SIDES: Readonly<Record<string, string>> = {left: 'start', center: 'center', right: 'end'};

/**
 * Rehype plugin: names the alignment of table cells in `data-align`, for the stylesheet. What
 * turns the tree into components would else write a `style` attribute for `align`, and the
 * site's policy blocks that.
 */
export default function alignCells() {
  return (tree: Root): void => {
    visit(tree, 'element', ({tagName, properties}) => {
      if (tagName !== 'td' && tagName !== 'th') return;
      const side = SIDES[String(properties.align)];
      delete properties.align;
      if (side) properties.dataAlign = side;
    });
  };
}
