import {expect, it} from 'vitest';
import {articlesDir} from '../../../src/content/layout';
import type {LocaleCode} from '../../../src/locales';
import {comparable} from '../../../src/related/comparable';
import {article, bodyOf, collections, treeOf} from '../content/site';

/** The terms that an article of a text is compared by. */
function read(locale: LocaleCode, text: string, lines: string[] = []) {
  const path = `${articlesDir(locale)}/2026-01-02-it.md`;
  const tree = treeOf({...collections, [path]: article({lines, body: bodyOf(text)})});
  const [only] = tree.locales[locale].articles;
  if (!only) throw new Error('There is an article.');
  return comparable(only, tree.locales[locale]);
}

it.each([
  ['en', 'networks', 'network'],
  ['fa', 'شبکه‌های', 'شبکه'],
  ['ar', 'الشبكات', 'شبكات'],
  ['ru', 'сетями', 'сети'],
  ['zh', '去中心化网络', '网络'],
] as const)('takes the forms of a word for one (%s)', (locale, text, other) => {
  const terms = read(locale, text).terms;
  const shared = [...read(locale, other).terms.keys()].filter((term) => terms.has(term));
  const empty = read(locale, '');
  expect(shared.filter((term) => !empty.terms.has(term)).length).toBeGreaterThan(0);
});

it('counts words, and those of a heading for more', () => {
  const {terms} = read('en', '## Flocks\n\nA dusk and a dusk.');
  expect(terms.get('dusk')).toBe(2);
  expect(terms.get('flock')).toBe(3);
});

it('knows its tags, its name and its day', () => {
  const {id, date, tags} = read('en', 'Text.', ['tags: [research, open-source]']);
  expect(id).toBe('article:2026-01-02-it');
  expect(date).toBe(Date.UTC(2026, 0, 2));
  expect([...tags.keys()]).toEqual(['research', 'open-source']);
});
