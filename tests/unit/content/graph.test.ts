import {describe, expect, it} from 'vitest';
import {buildGraph, stateIn} from '../../../src/content/graph';
import type {ListOptions} from '../../../src/content/pages';
import {localeCodes, type LocaleCode} from '../../../src/locales';
import {article, collections, native, page, translatedFrom, treeOf} from './site';

const body = 'Intro.\n\n## One\n\n1\n\n## Two\n\n2\n';
const id = 'article:2026-02-28-a';

const file = (locale: LocaleCode, name = '2026-02-28-a') =>
  locale === 'en' ? `blog/${name}.md` : `i18n/${locale}/docusaurus-plugin-content-blog/${name}.md`;

const graphOf = (texts: Record<string, string>, options: Partial<ListOptions> = {}) =>
  buildGraph(treeOf({...collections, ...texts}), {postsPerPage: 10, ...options});

const translation = (line: string, text = body) => article({lines: [line], body: text});

/** The states of the article in all languages that are not without it. */
function states(texts: Record<string, string>, options?: Partial<ListOptions>): string {
  const graph = graphOf(texts, options);
  return localeCodes
    .map((locale) => `${locale} ${stateIn(graph, id, locale)}`)
    .filter((state) => !state.endsWith('missing'))
    .join(', ');
}

const made = translatedFrom('en', body);

describe('states of an article', () => {
  it('are original, current and missing', () => {
    expect(states({[file('en')]: article({body}), [file('fa')]: translation(made)})).toBe(
      'en original, fa current',
    );
    const graph = graphOf({[file('en')]: article({body})});
    expect(stateIn(graph, id, 'fa')).toBe('missing');
    expect(stateIn(graph, 'article:no-such', 'en')).toBe('missing');
    expect(stateIn(graph, 'toString', 'en')).toBe('missing');
  });

  it('find the original in any language', () => {
    expect(
      states({
        [file('en')]: translation(translatedFrom('zh', body)),
        [file('zh')]: article({body}),
        [file('ru')]: translation(made),
      }),
    ).toBe('en current, ru current, zh original');
  });

  it('take English for the original among several, or else the first of the table', () => {
    const written = article({lines: [native], body});
    expect(states({[file('fa')]: written, [file('en')]: written})).toBe('en original, fa current');
    expect(states({[file('ru')]: written, [file('fa')]: article({body})})).toBe(
      'fa original, ru current',
    );
  });

  it('are outdated when the source has moved on, or is gone', () => {
    const changed = article({body: body.replace('1', '1a')});
    expect(states({[file('en')]: changed, [file('fa')]: translation(made)})).toBe(
      'en original, fa outdated',
    );
    expect(states({[file('fa')]: translation(made)})).toBe('fa outdated');
  });

  it.each([
    ['has not changed', body],
    ['has changed, too', body.replace('1', '1a')],
  ])('are partial when sections are missing or empty, and the source %s', (_what, original) => {
    expect(
      states({
        [file('en')]: article({body: original}),
        [file('fa')]: translation(made, 'Intro.\n\n## One\n\n1\n'),
        [file('ar')]: translation(made, body.replace('\n2\n', '')),
      }),
    ).toBe('en original, fa partial, ar partial');
  });

  it('are not those of an original when the translation is declared wrongly', () => {
    expect(states({[file('en')]: article(), [file('fa')]: translation('translation: done')})).toBe(
      'en original, fa outdated',
    );
  });
});

describe('versions of an article', () => {
  const versionIn = (locale: LocaleCode, texts: Record<string, string>) =>
    graphOf(texts).pages[id]?.versions.find((version) => version.locale === locale);

  it('tell how they were made', () => {
    const line = made.replace(
      'method: human',
      'method: machine-reviewed, translator: Engine 2, reviewer: Lark, date: 2026-03-01',
    );
    const texts = {
      [file('en')]: article({lines: ['authorship: {method: machine, reviewer: Wren}'], body}),
      [file('fa')]: translation(line),
    };
    expect(versionIn('en', texts)).toEqual({
      locale: 'en',
      path: '/2026/02/28/a/',
      state: 'original',
      method: 'machine',
      reviewer: 'Wren',
    });
    expect(versionIn('fa', texts)).toEqual({
      locale: 'fa',
      path: '/2026/02/28/a/',
      state: 'current',
      method: 'machine-reviewed',
      from: 'en',
      translator: 'Engine 2',
      reviewer: 'Lark',
      date: '2026-03-01',
    });
  });

  it('name the sections that have changed, were put in and taken out', () => {
    const english = article({body: 'Intro.\n\n## New\n\n0\n\n## Two\n\n2b\n'});
    expect(versionIn('fa', {[file('en')]: english, [file('fa')]: translation(made)})).toMatchObject(
      {
        changed: [
          {index: 1, heading: 'New'},
          {index: 2, heading: 'Two'},
        ],
      },
    );
    const inserted = article({body: body.replace('## Two', '## New\n\n0\n\n## Two')});
    expect(
      versionIn('fa', {[file('en')]: inserted, [file('fa')]: translation(made)}),
    ).toMatchObject({
      changed: [{index: 2, heading: 'New'}],
    });
    const shortened = article({body: body.replace('## One\n\n1\n\n', '')});
    const version = versionIn('fa', {[file('en')]: shortened, [file('fa')]: translation(made)});
    expect(version).toMatchObject({state: 'outdated', removed: [{index: 1, heading: 'One'}]});
    expect(version).not.toHaveProperty('changed');
  });

  it('name the sections they lack', () => {
    const texts = {[file('en')]: article({body}), [file('fa')]: translation(made, 'Intro.\n')};
    expect(versionIn('fa', texts)).toMatchObject({
      missing: [
        {index: 1, heading: 'One'},
        {index: 2, heading: 'Two'},
      ],
    });
  });
});

describe('the graph', () => {
  it('has all other pages as current, wherever they exist', () => {
    const {pages} = graphOf({
      [file('ru')]: article({lines: ['tags: [research]']}),
      'i18n/fa/docusaurus-plugin-content-pages/about.md': page(),
    });
    expect(pages['page:about']).toEqual({
      id: 'page:about',
      versions: [{locale: 'fa', path: '/about/', state: 'current', method: 'human'}],
    });
    expect(pages['tag:research']?.versions.map(({locale}) => locale)).toEqual(['ru']);
    expect(pages.home?.versions).toHaveLength(localeCodes.length);
  });

  it('is plain data', () => {
    const graph = graphOf({[file('en')]: article({body}), [file('fa')]: translation(made)});
    expect(JSON.parse(JSON.stringify(graph))).toEqual(graph);
    expect(graph.pages[id]).toMatchObject({id, original: 'en'});
  });

  const now = new Date('2026-02-27T23:59:59Z');

  it('has no articles of the future and no drafts, but when it is asked for them', () => {
    const texts = {
      [file('en')]: article({body}),
      [file('fa')]: translation('draft: true'),
      [file('ru')]: article({lines: ['date: 2026-02-27']}),
    };
    expect(states(texts, {now})).toBe('ru current');
    expect(states(texts, {now: new Date('2026-02-28')})).toBe('en original, ru current');
    expect(states(texts)).toBe('en original, ru current');
    expect(states(texts, {now, drafts: true})).toBe('en original, fa current, ru current');
  });

  it('knows a translation whose source is not published', () => {
    expect(
      states({
        [file('en')]: article({lines: ['draft: true'], body}),
        [file('fa')]: translation(made),
      }),
    ).toBe('fa current');
  });

  it.each([
    ['date: 2026-02-27T23:59:59', true],
    ['date: 2026-02-27T23:59:59.500', false],
    ['date: "2026-02-28T01:00+02:00"', true],
    ['date: 2026-02-28', false],
    ['date: 2026-02-30', true],
  ])('takes %s for UTC', (line, published) => {
    const past = {[file('en', '2020-01-01-b')]: article({lines: [line]})};
    expect('article:2020-01-01-b' in graphOf(past, {now}).pages).toBe(published);
  });
});
