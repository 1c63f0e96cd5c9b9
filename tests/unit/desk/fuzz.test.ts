/** Whatever is sent, the desk answers with findings or with an article, and soon. */
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {applyEdits} from '../../../src/content/edits';
import {importArticle, readSubmission} from '../../../src/desk/importArticle';
import {localeCodes} from '../../../src/locales';
import {withArticle} from '../../../src/content/tree';
import {cpuTimeOf} from '../../support/cpuTime';
import {checkTree, collections, treeOf} from '../content/site';

const tree = treeOf(collections);

/** Bytes of any kind, and pieces that mean something to one reader or another. */
const pieces = fc.constantFrom(
  ...['---\n', 'title: a: b\n', 'tags: [a، b]\n', '```\n', '~~~md\n', '# H\n', '## H {#x}\n'],
  ...['۱. یک\n', '<!--', '-->', '<script>', '</p>', '**', '[a](b c)', '![x](%۲۰)', '\u200c'],
  ...['| a | b |\n| - | - |\n', ':::note\n', '[^1]', '[^1]: x\n', '\u202e', '\0', '\r\n', '\uFEFF'],
  ...['&#x202e;', '{', '}', 'https://a.b/c', '\\', '`', '> ', '- ', '\t', '“', '"', 'و', 'я', '中'],
);
const text = fc.oneof(
  fc
    .array(fc.oneof(pieces, fc.string({unit: 'binary', maxLength: 8})), {maxLength: 60})
    .map((all) => all.join('')),
  fc.uint8Array({maxLength: 400}).map((bytes) => new TextDecoder().decode(bytes)),
);

describe.each(localeCodes)('whatever is sent in %s', (locale) => {
  test('becomes an article with findings, and mending it twice changes nothing more', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('md', 'mdx'), (raw, extension) => {
        const {article} = importArticle(readSubmission(raw), {
          tree,
          locale,
          inside: `2026-02-28-a.${extension}`,
          answers: {set: {}},
        });
        const findings = checkTree(withArticle(tree, article));
        const fixes = findings.flatMap(({fix = []}) => fix);
        expect(applyEdits(article.source.text, fixes)).toBe(article.source.text);
      }),
      {numRuns: 60, seed: 20260228},
    );
  });
});

test.each([
  ['brackets', '['.repeat(20_000)],
  ['quotes', '> '.repeat(30_000)],
  ['lists', '- '.repeat(3000)],
  ['stars', '**a'.repeat(100_000)],
  ['underscores', '_a_'.repeat(10_000)],
  ['tags', '<a '.repeat(10_000)],
  ['comments', '<!--'.repeat(10_000)],
  ['fences', '```\n~~~\n'.repeat(5000)],
  ['rows', '| a '.repeat(5000) + '\n' + '| - '.repeat(5000)],
  ['escapes', 'https://a.b/%'.repeat(5000)],
  ['one word', 'а'.repeat(200_000)],
  ['digits', '۱'.repeat(100_000)],
  ['half-spaces', '\u200c'.repeat(100_000)],
  ['commas', 'а, '.repeat(50_000)],
  ['items of front matter', `---\ntags: [${'a، '.repeat(5000)}]\n---\n`],
])(
  'hostile text is answered within two seconds: %s',
  (_name, raw) => {
    for (const locale of ['fa', 'zh'] as const) {
      const time = cpuTimeOf(() => {
        const {article} = importArticle(readSubmission(raw), {
          tree,
          locale,
          inside: '2026-02-28-a.md',
          answers: {set: {}},
        });
        checkTree(withArticle(tree, article));
      });
      expect(time, locale).toBeLessThan(2000);
    }
  },
  60_000,
);
