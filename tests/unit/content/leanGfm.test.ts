import fc from 'fast-check';
import type {Root} from 'mdast';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import {unified, type Data} from 'unified';
import {describe, expect, test} from 'vitest';
import leanGfm from '../../../src/content/leanGfm';
import {readContentTree} from '../../../src/content/readTree';

const gfm = unified().use(remarkParse).use(remarkGfm).freeze();
const whole = gfm().use(remarkDirective).freeze();
const lean = gfm().use(leanGfm).use(remarkDirective).freeze();

describe('what GFM reads is the same without looking for what is not there', () => {
  test.each([
    'Write to name@example.org, or mailto:name@example.org.',
    'See www.example.org/a_b and https://example.org/a?b=c, “http://example.org”.',
    'See WWW.EXAMPLE.ORG and HTTPS://EXAMPLE.ORG.',
    'No address: e.g. H100, w3, node_modules, a-b, +1, www, http:/x, name at example.',
    '[x]www.example.org (www.example.org) *www.example.org*',
    'A [link](https://example.org) alone, a footnote[^1] and ~~what is struck~~.\n\n[^1]: Text.',
    'نوشته‌ای با www.example.org و نشانی name@example.org است.',
    '| a | b |\n| - | - |\n| www.example.org | 1 |\n\n- [x] done\n\n:::note\n\nText :a[b]\n\n:::',
  ])('%s', (text) => {
    expect(lean.parse(text)).toEqual(whole.parse(text));
  });

  test.each([
    'a | b\n- | -\n1 | 2\nno pipe\n\n3 | 4',
    'Text before\n| a |\n| - |\n| 1 |\n> quoted\n\n| a |\n| b |\n\n|-|\n|-|',
    '> | a |\n> | - |\n> | 1 |\n| 2 |\n>\n> | 3 |',
    '- | a |\n  | - |\n  | 1 |\n- | b |\n- | - |\n\n1. x\n\n   | c |\n   | :-: |\n   | 2 |',
    'a\r\n:-\r\nb\r\rc\n---\nd\n\n    | e |\n    | - |',
    ':::note\n\n| a |\n| - |\n| 1 |\n:::\n\nText[^1]\n\n[^1]: | b |\n    | - |\n    | 2 |',
  ])('tables: %j', (text) => {
    expect(lean.parse(text)).toEqual(whole.parse(text));
  });

  test('in lines of any kind, one after the other', () => {
    const line = fc.tuple(
      fc.stringMatching(/^(> ?|- |\* |1\. | {1,4}|\t){0,2}$/),
      fc.constantFrom(
        ...[
          '',
          ' ',
          'text',
          '| a | b |',
          'a | b',
          '| - | - |',
          '-|-',
          ':-',
          '---',
          '|',
          '| 1',
          '===',
        ].concat([
          '`a | b`',
          '# h',
          '```',
          '<b>',
          ':::note',
          ':::',
          '[^1]: a | b',
          '\\|',
          'x@y.org',
        ]),
      ),
      fc.constantFrom('\n', '\n', '\r\n', '\r', '\n\n'),
    );
    fc.assert(
      fc.property(fc.array(line, {maxLength: 12}), (lines) => {
        const text = lines.flat().join('');
        expect(lean.parse(text)).toEqual(whole.parse(text));
      }),
      {numRuns: 300},
    );
  });

  test('in a long line of dashes, as fast as in a short one', () => {
    const text = `${'-'.repeat(200_000)}x`;
    expect(lean.parse(text)).toEqual(whole.parse(text));
  });

  test('in every article of this site', async () => {
    const {locales} = await readContentTree(process.cwd());
    const articles = Object.values(locales).flatMap((content) => content.articles);
    expect(articles.length).toBeGreaterThan(10);
    for (const {source} of articles) {
      expect(lean.parse(source.text), source.path).toEqual(whole.parse(source.text));
    }
  });

  test('in MDX, whose syntax is added later', () => {
    const text = 'A <b>word</b> of {1 + 1} and www.example.org.';
    const tree = gfm().use(leanGfm).use(remarkMdx).parse(text);
    expect(tree).toEqual(gfm().use(remarkMdx).parse(text));
  });
});

test('texts with and without an address may follow each other', () => {
  const processor = gfm().use(leanGfm).freeze();
  const links = (text: string) =>
    (processor.parse(text) as Root).children.flatMap((block) =>
      block.type === 'paragraph' ? block.children.filter(({type}) => type === 'link') : [],
    ).length;
  expect(['none', 'a@example.org', 'none', 'b@example.org c@example.org'].map(links)).toEqual([
    0, 1, 0, 2,
  ]);
});

// If GFM's parts are called something else, nothing is read wrongly, but nothing is spared.
describe('it knows the parts of GFM by their names', () => {
  test('no letter is looked at for e-mail where there is no @', () => {
    const processor = gfm().use(leanGfm).freeze();
    processor.parse('a@example.org');
    expect(constructsAt('a', processor.data())).toContain('emailAutolink');
    processor.parse('a text');
    expect(constructsAt('a', processor.data())).toEqual([]);
  });

  test('no line is read as one of a table where there is none', () => {
    const processor = gfm().use(leanGfm).freeze();
    const tables = () =>
      (processor.data().micromarkExtensions ?? [])
        .flatMap(({flow}) => Object.values(flow ?? {}).flat())
        .filter((construct) => construct?.name === 'table');
    const [own] = tables();
    expect(own).toBeDefined();
    processor.parse('a text');
    const [lean] = tables();
    expect(lean?.tokenize).not.toBe(own?.tokenize);
  });

  test('no text is searched for addresses where there is none', () => {
    const transforms = transformsOf(gfm().freeze().data());
    expect(transforms.length).toBeGreaterThan(0);
    for (const transform of transformsOf(lean.data())) expect(transforms).not.toContain(transform);
  });
});

function constructsAt(letter: string, {micromarkExtensions = []}: Partial<Data>) {
  return micromarkExtensions
    .flatMap(({text}) => [text?.[letter.charCodeAt(0)] ?? []].flat())
    .map(({name}) => name);
}

function transformsOf({fromMarkdownExtensions = []}: Partial<Data>) {
  return fromMarkdownExtensions.flat().flatMap(({transforms}) => transforms ?? []);
}
