import {simpleHash} from '@docusaurus/utils';
import type {Element, Root} from 'hast';
import type {Root as MdastRoot} from 'mdast';
import {describe, expect, test} from 'vitest';
import alignCells from '../../../src/markdown/align-cells';
import footnoteIds from '../../../src/markdown/footnote-ids';
import {footnoteOptions} from '../../../src/markdown/footnoteOptions';
import isolateDirection from '../../../src/markdown/isolate-direction';
import localizeFootnotes from '../../../src/markdown/localize-footnotes';

function element(tagName: string, text: string, properties: Element['properties'] = {}): Element {
  return {type: 'element', tagName, properties, children: [{type: 'text', value: text}]};
}

function rootOf(...children: Element[]): Root {
  return {type: 'root', children};
}

/** The texts that were put into a `<bdi>`, in a page that runs one way. */
function isolated(text: string, dir: 'ltr' | 'rtl', tagName = 'p'): string[] {
  const tree = rootOf(element(tagName, text));
  isolateDirection({dir})(tree);
  const [block] = tree.children as Element[];
  return (block?.children ?? []).flatMap((child) => {
    if (child.type !== 'element') return [];
    expect(child.properties.dir).toBe(dir === 'ltr' ? 'rtl' : 'ltr');
    return textOf(child);
  });
}

describe('a phrase of the other direction', () => {
  test.each([
    ['شبکه‌ی io.net روی Solana است.', ['io.net', 'Solana']],
    ['زبان C++ و C# و .NET.', ['C++', 'C#', '.NET']],
    ['کارت Nvidia H100 گران است', ['Nvidia H100']],
    ['بازار GPU (H100) الآن', ['GPU (H100)']],
    ['پردازنده‌ی CPU/GPU با OP Stack', ['CPU/GPU', 'OP Stack']],
    ['نشانی user@example.org', ['user@example.org']],
    ['دو پروژه: Gensyn، Akash Network.', ['Gensyn', 'Akash Network']],
    ['روز 21 November 2026 بود', ['21 November 2026']],
    ['از S. Dietz, A & B در پیوست #9', ['S. Dietz, A & B']],
    ['روی Solana. Ethereum هم هست.', ['Solana', 'Ethereum']],
    ['روز 21 ноября بود', ['21 ноября']],
    ['به چینی 国家 گویند', ['国家']],
  ])('is kept together in right-to-left text: %s', (text, runs) => {
    expect(isolated(text, 'rtl')).toEqual(runs);
  });

  test.each([
    ['the date ۳۰ آبان ۱۴۰۵ in Persian', ['۳۰ آبان ۱۴۰۵']],
    ['the words می‌شود، شد and more', ['می‌شود، شد']],
    ['слово «سلام», не имя', ['سلام']],
  ])('is kept together in left-to-right text: %s', (text, runs) => {
    expect(isolated(text, 'ltr')).toEqual(runs);
  });

  test.each([
    ['21 ноября 2026 г.', 'rtl', true],
    ['12 345', 'rtl', true],
    ['۱۲٬۳۴۵', 'rtl', false],
    ['کارت H100', 'rtl', false],
    ['۳۰ آبان ۱۴۰۵', 'ltr', true],
    ['۱۲٬۳۴۵', 'ltr', true],
    ['12,345', 'ltr', false],
  ] as const)('is a whole cell, if the cell has nothing else: %s in %s', (text, dir, whole) => {
    expect(isolated(text, dir, 'td')[0] === text).toBe(whole);
  });

  test('is not looked for where there is none', () => {
    expect(isolated('۴۷ مصاحبه در سال ۲۰۲۴ (۹۲٪).', 'rtl')).toEqual([]);
    expect(isolated('47 interviews in 2024 (92%).', 'ltr')).toEqual([]);
  });

  test('loses no character', () => {
    const text = 'در GPU (H100) و io.net، C++؛ ۲۰۲۴ یا 3 Web3.';
    const tree = rootOf(element('p', text), element('td', 'Web3'));
    isolateDirection({dir: 'rtl'})(tree);
    expect(textOf(tree)).toBe(`${text}Web3`);
  });

  test('stays as it is inside code', () => {
    const tree = rootOf(element('code', 'npm start'));
    isolateDirection({dir: 'rtl'})(tree);
    expect(tree).toEqual(rootOf(element('code', 'npm start')));
  });
});

describe('footnotes', () => {
  test('of files of one name in two folders are told apart', () => {
    const ids = ['a', 'b'].map((folder) => {
      const path = `/site/blog/${folder}/index.md`;
      const identifier = `1-${simpleHash(path, 6)}`;
      const tree: MdastRoot = {type: 'root', children: [{type: 'footnoteReference', identifier}]};
      footnoteIds({siteDir: '/site'})(tree, {path});
      return tree.children;
    });
    expect(ids[0]).not.toEqual(ids[1]);
  });

  test('are numbered in the digits of the language', () => {
    const tree = rootOf(element('a', '12', {dataFootnoteRef: ''}), element('a', '12'));
    localizeFootnotes({locale: 'fa'})(tree);
    expect(tree.children.map(textOf)).toEqual(['۱۲', '12']);
  });

  test('lead back with an arrow and a label that fit the language', () => {
    const messages = {label: 'پانوشت‌ها', back: 'بازگشت به {number}'};
    const options = footnoteOptions('fa', messages);
    // As a letter, not as a coloured picture (U+FE0E).
    expect(options.footnoteBackContent(0, 1)).toEqual([{type: 'text', value: '↪\uFE0E'}]);
    expect(options.footnoteBackLabel(0, 1)).toBe('بازگشت به ۱');
    expect(options.footnoteBackLabel(0, 2)).toBe('بازگشت به ۱-۲');
    const russian = footnoteOptions('ru', messages);
    expect(russian.footnoteBackContent(0, 1)).toEqual([{type: 'text', value: '↩\uFE0E'}]);
  });

  test('lead back to each of their references with an arrow of its own', () => {
    const {footnoteBackContent} = footnoteOptions('fa', {label: '', back: ''});
    expect(footnoteBackContent(4, 2)).toEqual([
      {type: 'text', value: '↪\uFE0E'},
      element('sup', '۲'),
    ]);
  });
});

function textOf(node: Root | Root['children'][number]): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map((child) => textOf(child)).join('') : '';
}

describe('a column of a table', () => {
  test.each([
    ['left', 'start'],
    ['center', 'center'],
    ['right', 'end'],
  ])('that is set %s says “%s” without a style', (align, side) => {
    const cell = element('td', '12', {align});
    alignCells()(rootOf(cell));
    expect(cell.properties).toEqual({dataAlign: side});
  });

  test('that is not set says nothing, and neither does what is not a cell', () => {
    const cell = element('th', '12');
    const picture = element('p', '', {align: 'right'});
    alignCells()(rootOf(cell, picture));
    expect(cell.properties).toEqual({});
    expect(picture.properties).toEqual({align: 'right'});
  });
});
