import {expect, it} from 'vitest';
import {withArticle} from '../../../src/content/tree';
import {article, treeOf} from './site';

const file = (day: number) => `blog/2026-02-0${day}-a.md`;
const site = (...days: number[]) =>
  treeOf(Object.fromEntries(days.map((day) => [file(day), article()])));
const days = (tree: ReturnType<typeof site>) =>
  tree.locales.en.articles.map(({source}) => source.path);

it.each([1, 2, 3, 4])('takes in article %i where its file name places it', (day) => {
  const [added] = site(day).locales.en.articles;
  if (!added) throw new Error('There must be an article to add.');
  expect(days(withArticle(site(1, 3), added))).toEqual(days(site(...new Set([1, 3, day]))));
});
