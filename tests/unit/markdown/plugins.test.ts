import type {Element, Root} from 'hast';
import {describe, expect, test} from 'vitest';
import {footnoteOptions} from '../../../src/markdown/footnoteOptions';
import isolateLatin from '../../../src/markdown/isolate-latin';
import localizeFootnotes from '../../../src/markdown/localize-footnotes';

function element(tagName: string, text: string, properties: Element['properties'] = {}): Element {
  return {type: 'element', tagName, properties, children: [{type: 'text', value: text}]};
}

function rootOf(...children: Element[]): Root {
  return {type: 'root', children};
}

/** The texts that were put into a `<bdi>`. */
function isolated(text: string): string[] {
  const tree = rootOf(element('p', text));
  isolateLatin()(tree);
  const [paragraph] = tree.children as Element[];
  return (paragraph?.children ?? []).flatMap((child) =>
    child.type === 'element' && child.children[0]?.type === 'text' ? child.children[0].value : [],
  );
}

describe('Latin words in right-to-left text', () => {
  test.each([
    ['شبکه‌ی io.net روی Solana است.', ['io.net', 'Solana']],
    ['زبان C++ و C# و .NET.', ['C++', 'C#', '.NET']],
    ['کارت Nvidia H100 گران است', ['Nvidia H100']],
    ['بازار GPU (H100) الآن', ['GPU (H100)']],
    ['پردازنده‌ی CPU/GPU با OP Stack', ['CPU/GPU', 'OP Stack']],
    ['نشانی user@example.org', ['user@example.org']],
    ['دو پروژه: Gensyn، Akash Network.', ['Gensyn', 'Akash Network']],
  ])('are kept together in %s', (text, runs) => {
    expect(isolated(text)).toEqual(runs);
  });

  test('leave a sentence without them untouched', () => {
    expect(isolated('۴۷ مصاحبه در سال ۲۰۲۴ (۹۲٪).')).toEqual([]);
  });

  test('lose no character', () => {
    const text = 'در GPU (H100) و io.net، C++؛ ۲۰۲۴ یا Web3.';
    const tree = rootOf(element('p', text));
    isolateLatin()(tree);
    expect(textOf(tree)).toBe(text);
  });

  test('stay as they are inside code', () => {
    const tree = rootOf(element('code', 'npm start'));
    isolateLatin()(tree);
    expect(tree).toEqual(rootOf(element('code', 'npm start')));
  });
});

describe('footnotes', () => {
  test('are numbered in the digits of the language', () => {
    const tree = rootOf(element('a', '12', {dataFootnoteRef: ''}), element('a', '12'));
    localizeFootnotes({locale: 'fa'})(tree);
    expect(tree.children.map(textOf)).toEqual(['۱۲', '12']);
  });

  test('lead back with an arrow and a label that fit the language', () => {
    const messages = {label: 'پانوشت‌ها', back: 'بازگشت به {number}'};
    const options = footnoteOptions('fa', messages);
    expect(options.footnoteBackContent).toBe('↪');
    expect(options.footnoteBackLabel(0, 1)).toBe('بازگشت به ۱');
    expect(options.footnoteBackLabel(0, 2)).toBe('بازگشت به ۱-۲');
    expect(footnoteOptions('ru', messages).footnoteBackContent).toBe('↩');
  });
});

function textOf(node: Root | Root['children'][number]): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map((child) => textOf(child)).join('') : '';
}
