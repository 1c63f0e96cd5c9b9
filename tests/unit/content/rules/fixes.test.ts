import fc from 'fast-check';
import {expect, it} from 'vitest';
import {analyse} from '../../../../src/content/analyse';
import {parseArticle, type Article} from '../../../../src/content/article';
import {applyEdits} from '../../../../src/content/edits';
import type {Finding} from '../../../../src/content/findings';
import {localeCodes, type LocaleCode} from '../../../../src/locales';
import {noGlossary} from '../../../support/noGlossary';
import {articleOf} from './textFindings';

/** What the rules look for, and what they must keep their hands off. */
const parts = [
  '`a "b" می رود `',
  '\n\n```js\nlet a = "b"; // كتاب, ۱ 2\n```\n\n',
  '\n\n    "indented" код - ...\n\n',
  'https://example.org/كتاب?a="b"',
  '[a "b"](https://example.org/用GPU "c - d")',
  '<https://example.org/字a>',
  '![كتاب](./a b.png)',
  '<span title="a">"b"</span>',
  '<code>"c" - d</code>',
  '<!-- "a" - ... -->',
  '**',
  '** ',
  ' **',
  '"',
  '"a" ',
  ' - ',
  '...',
  'كتابي ',
  'می رود ',
  'کتاب ها ',
  'نان, آب? ',
  '用GPU训练2天',
  '\u202Ea\u202C',
  '\u200F',
  '۱۲ ',
  '34 ',
  '\\"',
  '&quot;',
  '\n',
  '\n\n',
  '\n\n> - ',
  '\n\n# A title\n\n',
  '\n| a | "b" |\n| - | - |\n| c | d - e |\n\n',
  '[^1]',
  '\n\n[^1]: "a" ',
  'слово ',
  '{#a}',
  ':::note\n\n',
];

const texts = fc
  .array(fc.oneof({weight: 9, arbitrary: fc.constantFrom(...parts)}, fc.string({unit: 'binary'})), {
    maxLength: 12,
  })
  .map((chosen) => chosen.join(''));

const samples = {
  text: texts,
  locale: fc.constantFrom(...localeCodes),
  format: fc.constantFrom('md' as const, 'mdx' as const),
};

function read(text: string, locale: LocaleCode, format: 'md' | 'mdx'): Article {
  const inside = `2026-02-28-a.${format}`;
  return parseArticle({path: inside, text}, inside, locale);
}

function findingsOf(article: Article): readonly Finding[] {
  return analyse([{page: article}], noGlossary).flatMap(({findings}) => findings);
}

/** Code and addresses of a text, in order. */
function untouchable(article: Article): string[] {
  return analyse([{page: article}], noGlossary).flatMap(({body}) => [
    ...body.code.map(([start, end]) => article.source.text.slice(start, end)),
    ...body.references.map(({url}) => url),
  ]);
}

// These mend addresses, and what was taken for code.
const MENDS_MORE = new Set(['address-space', 'fence-wrapped']);

it('never touches code or addresses', () => {
  fc.assert(
    fc.property(fc.record(samples), ({text, locale, format}) => {
      const article = read(articleOf(text, {format}), locale, format);
      const edits = findingsOf(article).flatMap(({id, fix = []}) =>
        MENDS_MORE.has(id) ? [] : fix,
      );
      const mended = read(applyEdits(article.source.text, edits), locale, format);
      expect(untouchable(mended)).toEqual(untouchable(article));
    }),
    {numRuns: 150, seed: 20260228},
  );
});

it('leaves nothing that the same rule would mend again', () => {
  fc.assert(
    fc.property(fc.record(samples), ({text, locale, format}) => {
      const article = read(articleOf(text, {format}), locale, format);
      const findings = findingsOf(article);
      for (const id of new Set(findings.map((finding) => finding.id))) {
        const fixOf = (found: readonly Finding[]) =>
          found.flatMap((finding) => (finding.id === id ? (finding.fix ?? []) : []));
        const mended = applyEdits(article.source.text, fixOf(findings));
        expect(fixOf(findingsOf(read(mended, locale, format)))).toEqual([]);
      }
    }),
    {numRuns: 100, seed: 20260228},
  );
});

it('points into the file, whatever it says', () => {
  fc.assert(
    fc.property(fc.string({unit: 'binary', maxLength: 300}), samples.locale, (text, locale) => {
      for (const {fix = []} of findingsOf(read(text, locale, 'md'))) {
        for (const {start, end} of fix) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }
    }),
    {numRuns: 100, seed: 20260228},
  );
});
