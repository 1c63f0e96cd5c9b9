import path from 'node:path';
import {XMLParser} from 'fast-xml-parser';
import {expect, it} from 'vitest';
import type {ArticlePage} from '../../../src/publish/articlePage';
import {Feeds} from '../../../src/publish/feeds';
import {useSiteFolder} from '../../support/siteFolder';
import {article, collections, treeOf} from '../content/site';

const folder = useSiteFolder();
const words = ['feeds.opened', 'feeds.tagTitle', 'blog.description'];

/** The page of an article that was last changed on a day. */
function pageChanged(day: string): ArticlePage['data'] {
  return {
    '@type': 'BlogPosting',
    url: 'https://flock.example/new/',
    headline: 'A title',
    description: 'A description',
    image: 'https://flock.example/cards/a.jpg',
    datePublished: '2026-01-01T00:00:00Z',
    dateModified: `${day}T00:00:00Z`,
    author: [{name: 'Lark'}],
    keywords: [],
  };
}

it('keeps the first address of an article as its id, and is as new as its latest change', async () => {
  await folder.write({
    'i18n/en/code.json': JSON.stringify(Object.fromEntries(words.map((id) => [id, {message: id}]))),
    'build/cards/a.jpg': 'a card',
  });
  const tree = treeOf({
    ...collections,
    'blog/2026-01-03-a.md': article({lines: ['redirect_from: [/old/]']}),
    'blog/2026-01-02-b.md': article(),
  });
  const feeds = new Feeds(path.join(folder.dir, 'build'), {
    siteDir: folder.dir,
    locale: 'en',
    address: {url: 'https://flock.example', baseUrl: '/'},
    tree,
    listing: {postsPerPage: 10},
  });
  const [newer, older] = tree.locales.en.articles.toReversed();
  if (newer) await feeds.add(newer, pageChanged('2026-01-03'), '<p>A</p>');
  if (older) await feeds.add(older, pageChanged('2026-03-01'), '<p>B</p>');
  await feeds.write();
  const {feed} = new XMLParser().parse(await folder.read('build/atom.xml'));
  expect(feed.entry.map(({id}: {id: string}) => id)).toEqual([
    'https://flock.example/old/',
    'https://flock.example/2026/01/02/b/',
  ]);
  expect(feed.updated).toBe('2026-03-01T00:00:00Z');
});
