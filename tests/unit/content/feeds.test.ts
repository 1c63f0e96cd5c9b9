import {describe, expect, it} from 'vitest';
import {FEED_LENGTH, feedFiles, feedsOf, showFeed} from '../../../src/content/feeds';
import {firstAddress} from '../../../src/content/redirects';
import {articleVersions} from '../../../src/content/translations';
import type {LocaleCode} from '../../../src/locales';
import {article, collections, native, treeOf} from './site';

const persianDir = 'i18n/fa/docusaurus-plugin-content-blog';
const now = new Date('2026-06-01T00:00:00Z');

const feedsIn = (texts: Record<string, string>, locale: LocaleCode = 'en') =>
  feedsOf(treeOf({...collections, ...texts}).locales[locale], {postsPerPage: 10, now});

const listing = (texts: Record<string, string>, locale?: LocaleCode) =>
  Object.fromEntries(
    feedsIn(texts, locale).map(({path, articles}) => [path, articles.map(({name}) => name)]),
  );

describe('the feeds of a language', () => {
  it('are one of all its articles and one of each tag, the newest first', () => {
    const texts = {
      'blog/2026-01-01-a.md': article({lines: ['tags: [research]']}),
      'blog/2026-01-02-b.md': article({lines: ['tags: [research, open-source]']}),
      'blog/2026-01-02-c.md': article({lines: ['tags: []']}),
      [`${persianDir}/2026-01-01-a.md`]: article({lines: [native, 'tags: [open-source]']}),
    };
    expect(listing(texts)).toEqual({
      '/': ['2026-01-02-b', '2026-01-02-c', '2026-01-01-a'],
      '/tags/research/': ['2026-01-02-b', '2026-01-01-a'],
      '/tags/open-source/': ['2026-01-02-b'],
    });
    expect(listing(texts, 'fa')).toEqual({
      '/': ['2026-01-01-a'],
      '/tags/open-source/': ['2026-01-01-a'],
    });
    expect(listing(texts, 'zh')).toEqual({});
  });

  it('hold no draft, nothing unlisted and nothing of the future', () => {
    const hidden = ['draft: true', 'unlisted: true', 'date: 2026-06-02'].map((line, index) => [
      `blog/2026-01-0${index + 1}-hidden.md`,
      article({lines: [line, 'tags: [research]']}),
    ]);
    const seen = {'blog/2026-05-31-seen.md': article({lines: ['tags: [open-source]']})};
    expect(listing(Object.fromEntries(hidden))).toEqual({});
    expect(listing({...Object.fromEntries(hidden), ...seen})).toEqual({
      '/': ['2026-05-31-seen'],
      '/tags/open-source/': ['2026-05-31-seen'],
    });
  });

  it('end where readers have the rest', () => {
    const many = Array.from({length: FEED_LENGTH + 1}, (_, index) => [
      `blog/2026-01-${String(index + 1).padStart(2, '0')}-a.md`,
      article({lines: ['tags: [research]']}),
    ]);
    for (const {articles} of feedsIn(Object.fromEntries(many))) {
      expect(articles).toHaveLength(FEED_LENGTH);
      expect(articles[0]?.name).toBe(`2026-01-${FEED_LENGTH + 1}-a`);
    }
  });

  it('have a file in each format below the page that lists the same', () => {
    expect(feedFiles({path: '/tags/research/'})).toEqual([
      '/tags/research/rss.xml',
      '/tags/research/atom.xml',
      '/tags/research/feed.json',
    ]);
  });

  it('are called by the words of the language', () => {
    const words = {siteTitle: 'Flock', siteDescription: 'On birds.', tagTitle: '{site} – {tag}'};
    const tags = 'a:\n  label: "Of {site}"\n  description: All of it.\n';
    const feeds = feedsIn({
      'blog/tags.yml': tags,
      'blog/2026-01-01-a.md': article({lines: ['tags: [a]']}),
    });
    expect(feeds.map((feed) => showFeed(feed, words))).toEqual([
      {path: '/', title: 'Flock', description: 'On birds.', anchor: 'feed'},
      {
        path: '/tags/a/',
        label: 'Of {site}',
        title: 'Flock – Of {site}',
        description: 'All of it.',
        anchor: 'feed-a',
      },
    ]);
  });
});

describe('the id of an article in feeds', () => {
  /** The first address of each version of the one article, by language. */
  function ids(texts: Record<string, string>): Record<string, string> {
    const [versions] = articleVersions(treeOf({...collections, ...texts})).values();
    const all = versions ? [...versions.byLocale] : [];
    return Object.fromEntries(
      all.map(([locale, version]) => [locale, versions ? firstAddress(version, versions) : '']),
    );
  }
  const old = '/2026/01/31/old/';

  it('is its address', () => {
    expect(ids({'blog/2026-01-31-old.md': article()})).toEqual({en: old});
    expect(ids({'blog/2026-01-31-old.md': article({lines: ['slug: /short']})})).toEqual({
      en: '/short/',
    });
  });

  it('stays when the file is renamed, as often as it may be', () => {
    const once = article({lines: [`redirect_from: [${old}]`]});
    const twice = article({lines: [`redirect_from: [${old}, /2026/02/28/new/]`]});
    expect(ids({'blog/2026-02-28-new.md': once})).toEqual({en: old});
    expect(ids({'blog/2026-03-31-newer.md': twice})).toEqual({en: old});
  });

  it('stays in every language when one version tells of the former file name', () => {
    expect(
      ids({
        'blog/2026-02-28-new.md': article({lines: [`redirect_from: [${old}]`]}),
        [`${persianDir}/2026-02-28-new.md`]: article({lines: [native]}),
      }),
    ).toEqual({en: old, fa: old});
  });

  it('is not changed by what happens to the address of another language', () => {
    expect(
      ids({
        'blog/2026-01-31-old.md': article(),
        [`${persianDir}/2026-01-31-old.md`]: article({
          lines: [native, 'slug: /second', 'redirect_from: [/first/]'],
        }),
      }),
    ).toEqual({en: old, fa: '/first/'});
    expect(
      ids({
        'blog/2026-02-28-new.md': article({lines: [`redirect_from: [${old}]`]}),
        [`${persianDir}/2026-02-28-new.md`]: article({lines: [native, 'slug: /always']}),
      }),
    ).toEqual({en: old, fa: '/always/'});
  });
});
