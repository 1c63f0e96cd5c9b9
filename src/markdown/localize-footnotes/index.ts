import type {Element, Root} from 'hast';
import {visit} from 'unist-util-visit';
import {localizeDigits} from '../../content/format';
import type {LocaleCode} from '../../locales';

/** Rehype plugin: writes the numbers of footnote references in the language's own digits. */
export default function localizeFootnotes({locale}: {readonly locale: LocaleCode}) {
  return (tree: Root): void => {
    visit(tree, 'element', (node: Element) => {
      if (node.tagName !== 'a' || !('dataFootnoteRef' in node.properties)) return;
      for (const child of node.children) {
        if (child.type === 'text') child.value = localizeDigits(child.value, locale);
      }
    });
  };
}
