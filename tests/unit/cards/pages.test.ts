import {describe, expect, it} from 'vitest';
import {cardPages} from '../../../src/cards/pages';
import {articlesDir, authorsFile} from '../../../src/content/layout';
import {sitePages} from '../../../src/content/pages';
import type {LocaleCode} from '../../../src/locales';
import {article, collections, treeOf} from '../content/site';

/** The card of the one article of a site. */
function cardOf(text: string, locale: LocaleCode = 'en') {
  const authors = 'tern:\n  name: Tern\nwren:\n  name: Wren\nlark:\n  name: Lark\n';
  const tree = treeOf({
    ...collections,
    [authorsFile(locale)]: authors,
    [`${articlesDir(locale)}/2026-02-28-a.md`]: text,
  });
  const words = () => (id: string) => (id === 'card.alt' ? 'Card: {title}.' : id);
  const cards = cardPages(tree, sitePages(tree, {postsPerPage: 10}), words);
  return cards.find((card) => card.locale === locale && card.id === 'article:2026-02-28-a');
}

describe('the card of a list', () => {
  it.each(['archive', 'tags', 'authors', 'translations'])(
    'says what is on the page and not what the blog is: %s',
    (id) => {
      const words = () => (message: string) => message;
      const tree = treeOf({
        ...collections,
        'blog/2026-02-28-a.md': article({lines: ['tags: [research]']}),
      });
      const cards = cardPages(tree, sitePages(tree, {postsPerPage: 10}), words);
      const card = cards.find((it) => it.locale === 'en' && it.id === id);
      expect(card?.words).toEqual({title: `${id}.title`, subtitle: `${id}.text`});
      expect(card?.description).toBe(`${id}.text`);
    },
  );
});

describe('the card of an article', () => {
  it.each(["What $' costs", 'What $& costs', 'What $$ costs'])(
    'is described with its title as it is written: %s',
    (title) => {
      const text = article().replace('title: A title', () => `title: "${title}"`);
      expect(cardOf(text)?.alt).toBe(`Card: ${title}.`);
    },
  );

  it.each([
    ['en', 'Lark, Wren, & Tern'],
    ['fa', 'Lark،\u200f Wren، و Tern'],
    ['ar', 'Lark وWren وTern'],
    ['ru', 'Lark, Wren и Tern'],
    ['zh', 'Lark、Wren和Tern'],
  ] as const)(
    'names who wrote it in the order of the article, as short as %s can',
    (locale, names) => {
      const text = article().replace('[lark]', '[lark, wren, tern]');
      expect(cardOf(text, locale)?.words.author).toBe(names);
    },
  );
});
