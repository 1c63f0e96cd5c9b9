import {describe, expect, it} from 'vitest';
import {sha256} from '../../../src/build/hashFiles';
import type {BuildInputs} from '../../../src/build/inputs';
import {languageKeys, languagesToBuild} from '../../../src/build/plan';
import {cardPages} from '../../../src/cards/pages';
import type {Article, Page} from '../../../src/content/article';
import {feedsOf} from '../../../src/content/feeds';
import {glossaryFile} from '../../../src/content/glossary';
import {buildGraph} from '../../../src/content/graph';
import {
  articlesDir,
  authorsFile,
  contentDirs,
  pagesDir,
  tagsFile,
} from '../../../src/content/layout';
import {sitePages} from '../../../src/content/pages';
import {pagesByPath} from '../../../src/content/pagesByPath';
import {firstAddress} from '../../../src/content/redirects';
import {relatedArticles} from '../../../src/related/relatedArticles';
import {searchSections} from '../../../src/search/documents';
import {sectionHashes} from '../../../src/content/sections';
import {translationTable} from '../../../src/content/translationTable';
import {articleVersions} from '../../../src/content/translations';
import {createContentTree} from '../../../src/content/tree';
import {mulberry32} from '../../../src/flock/flock';
import type {SearchSection} from '../../../src/search/format';
import {localeCodes, type LocaleCode} from '../../../src/locales';

/** A site in memory. */
type Site = {
  /** Texts by path. */
  files: Record<string, string>;
  /** When each was last committed. */
  changes: Record<string, number>;
  now: Date;
  settings: string[];
};

const body = (number: number) =>
  `Summary ${number}.\n\n<!-- truncate -->\n\n## One {#one}\n\nText ${number}.\n`;
const nameOf = (number: number) => `2026-01-0${number}-a${number}`;
const fileOf = (locale: LocaleCode, number: number) =>
  `${articlesDir(locale)}/${nameOf(number)}.md`;

function article(locale: LocaleCode, number: number, fields = ''): string {
  const origin =
    locale === 'en'
      ? ''
      : `translation: {from: en, sections: [${sectionHashes(body(number)).join(', ')}], method: human}\n`;
  const tag = number % 2 === 0 ? 'tags: [x]\n' : '';
  return `---\ntitle: ${locale} ${number}\nauthors: [ann]\n${tag}${origin}${fields}---\n\n${body(number)}`;
}

function startingSite(): Site {
  const files: Record<string, string> = {
    'src/code.ts': 'code',
    'i18n/fa/code.json': '{}',
    [glossaryFile]: 'node:\n  en: node\n  fa: گره\n',
  };
  for (const locale of localeCodes) {
    files[authorsFile(locale)] = 'ann: {name: Ann, page: true}\n';
    files[tagsFile(locale)] = 'x: {label: X, description: X}\ny: {label: Y, description: Y}\n';
    files[`${pagesDir(locale)}/about.md`] = '---\ntitle: About\n---\n\nAbout.\n';
  }
  // Of each language so many that articles lead to others of their own.
  for (const number of [1, 2, 3, 4, 5]) {
    files[fileOf('en', number)] = article('en', number);
    for (const locale of ['fa', 'ru'] as const) {
      if (number < 5) files[fileOf(locale, number)] = article(locale, number);
    }
  }
  return {files, changes: {}, now: new Date('2026-02-01'), settings: ['SITE_URL=']};
}

function inputsOf({files, changes, now, settings}: Site): BuildInputs {
  const sources = Object.entries(files).map(([path, text]) => ({path, text}));
  const hashes = Object.entries(files).map(([file, text]) => [file, sha256(text)] as const);
  return {
    tree: createContentTree(sources),
    listing: {postsPerPage: 2, now},
    files: Object.fromEntries(hashes),
    changes: new Map(Object.entries(changes)),
    settings,
  };
}

/** The same text has the same sections; parsing it takes long. */
const known = new Map<string, SearchSection[]>();
const sectionsOf = (page: Article | Page): SearchSection[] => {
  const sections = known.get(page.source.text) ?? searchSections(page);
  known.set(page.source.text, sections);
  return sections;
};

/** All that the pages of a language are made from, asked for as the plugins ask. */
function shownIn(locale: LocaleCode, site: Site): unknown {
  const {tree, listing} = inputsOf(site);
  const graph = buildGraph(tree, listing);
  const own = tree.locales[locale];
  const versions = articleVersions(tree);
  const pages = sitePages(tree, listing).filter((page) => page.locale === locale);
  const isOwn = (file: string) => contentDirs(locale).some((dir) => file.startsWith(`${dir}/`));
  return {
    files: Object.entries(site.files).filter(([file]) => isOwn(file)),
    changes: Object.entries(site.changes).filter(([file]) => isOwn(file)),
    code: [site.files['src/code.ts'], site.files['i18n/fa/code.json'], site.settings],
    pages,
    translations: pagesByPath(graph, locale),
    table: translationTable(tree, graph, locale),
    redirects: graph.redirects.filter((redirect) => redirect.locale === locale),
    glossary: tree.glossary.terms,
    related: relatedArticles({tree, listing, locale, sectionsOf}),
    cards: cardPages(tree, pages, () => (id) => id).map(({words, alt, paths}) => [
      words,
      alt,
      paths,
    ]),
    feeds: feedsOf(own, listing).map(({path, articles}) => [
      path,
      articles.map((it) => {
        const family = versions.get(it.name);
        return [it.source.path, family && firstAddress(it, family)];
      }),
    ]),
  };
}

type Edit = (site: Site, random: () => number) => void;

const some = <T>(list: readonly T[], random: () => number): T | undefined =>
  list[Math.floor(random() * list.length)];

const someLocale = (random: () => number) => some(localeCodes, random) ?? 'en';

function someArticle({files}: Site, random: () => number): string | undefined {
  return some(
    Object.keys(files).filter((file) => /\/2026-.*\.md$/.test(file)),
    random,
  );
}

/** Changes the text of an article, whichever. */
const rewrite =
  (change: (text: string, random: () => number) => string): Edit =>
  (site, random) => {
    const file = someArticle(site, random);
    if (file) site.files[file] = change(site.files[file] ?? '', random);
  };

const edits: Readonly<Record<string, Edit>> = {
  'another text': rewrite((text, random) => `${text}\nMore ${Math.floor(random() * 1e6)}.\n`),
  'another title': rewrite((text, random) =>
    text.replace(/^title: .*/m, `title: T${Math.floor(random() * 99)}`),
  ),
  'another tag': rewrite((text, random) =>
    text.replace(/^authors: .*/m, `$&\ntags: [${random() < 0.5 ? 'x' : 'y'}]`),
  ),
  unlisted: rewrite((text) => text.replace(/^authors: .*/m, '$&\nunlisted: true')),
  draft: rewrite((text) => text.replace(/^authors: .*/m, '$&\ndraft: true')),
  'another address': rewrite((text, random) =>
    text.replace(
      /^authors: .*/m,
      `$&\nslug: s${Math.floor(random() * 99)}\nredirect_from: [/old-${Math.floor(random() * 99)}/]`,
    ),
  ),
  'a new article': (site, random) => {
    const number = 1 + Math.floor(random() * 9);
    const locale = someLocale(random);
    site.files[fileOf(locale, number)] = article(locale, number);
  },
  'an article taken out': (site, random) => {
    const file = someArticle(site, random);
    if (file)
      site.files = Object.fromEntries(Object.entries(site.files).filter(([it]) => it !== file));
  },
  'another name for a file': (site, random) => {
    const file = someArticle(site, random);
    if (!file) return;
    const renamed = file.replace(/a\d+(?=\.md)/, `b${Math.floor(random() * 9)}`);
    site.files = Object.fromEntries(
      Object.entries(site.files).map(([it, text]) => [it === file ? renamed : it, text]),
    );
  },
  'other authors': (site, random) => {
    site.files[authorsFile(someLocale(random))] =
      `ann: {name: Ann ${Math.floor(random() * 99)}, page: true}\n`;
  },
  'other tags': (site, random) => {
    site.files[tagsFile(someLocale(random))] =
      `x: {label: X${Math.floor(random() * 99)}, description: X}\n`;
  },
  'another term': (site, random) => {
    site.files[glossaryFile] = `node:\n  en: node${Math.floor(random() * 99)}\n`;
  },
  'a commit': (site, random) => {
    const file = someArticle(site, random);
    if (file) site.changes[file] = Math.floor(random() * 1e6);
  },
  'another day': (site, random) => {
    site.now = new Date(Date.UTC(2026, 0, 1 + Math.floor(random() * 9)));
  },
  'other code': (site, random) => {
    site.files['src/code.ts'] = `code ${Math.floor(random() * 99)}`;
  },
  'another word of the interface': (site, random) => {
    site.files['i18n/fa/code.json'] = `{"a": ${Math.floor(random() * 99)}}`;
  },
  'another address of the site': (site, random) => {
    site.settings = [`SITE_URL=${Math.floor(random() * 99)}`];
  },
};

const copy = (site: Site): Site => structuredClone(site);
const shardsOf = (keys: Record<LocaleCode, string>) =>
  new Map(localeCodes.map((locale) => [locale, {record: {key: keys[locale]}}]));

describe('of 200 edits, one after the other', {timeout: 60_000}, () => {
  it('none changes what a language shows that is taken as it was', () => {
    const random = mulberry32(20261128);
    let site = startingSite();
    let reused = 0;
    for (let count = 0; count < 200; count += 1) {
      // Edits take articles out as often as they add some; begin anew before none is left.
      if (count % 25 === 0) site = startingSite();
      const name = some(Object.keys(edits), random) ?? '';
      const before = copy(site);
      edits[name]?.(site, random);
      const built = shardsOf(languageKeys(inputsOf(before)));
      const stale = languagesToBuild(languageKeys(inputsOf(site)), built);
      for (const locale of localeCodes) {
        if (stale.includes(locale)) continue;
        reused += 1;
        expect(shownIn(locale, site), `${count}: ${name}, ${locale}`).toEqual(
          shownIn(locale, before),
        );
      }
    }
    // Building everything every time would be as right, and is not what is meant.
    expect(reused).toBeGreaterThan(200);
  });
});

describe('the languages that are built again', () => {
  const staleAfter = (edit: (site: Site) => void): LocaleCode[] => {
    const site = startingSite();
    const built = shardsOf(languageKeys(inputsOf(site)));
    edit(site);
    return languagesToBuild(languageKeys(inputsOf(site)), built);
  };
  const append = (file: string) => (site: Site) => {
    site.files[file] += '\nMore.\n';
  };

  it('are none when nothing has changed', () => {
    expect(staleAfter(() => undefined)).toEqual([]);
  });

  it('are all when nothing was built', () => {
    expect(languagesToBuild(languageKeys(inputsOf(startingSite())), new Map())).toEqual(
      localeCodes,
    );
  });

  it('are those of a translation whose text has changed', () => {
    expect(staleAfter(append(fileOf('fa', 1)))).toEqual(['fa']);
  });

  it('are those that show that a translation is behind, when its source has changed', () => {
    expect(staleAfter(append(fileOf('en', 1)))).toEqual(localeCodes);
    expect(staleAfter(append(fileOf('en', 5)))).toEqual(['en']);
  });

  it('are all after a change of code, of the interface or of the address', () => {
    for (const name of [
      'other code',
      'another word of the interface',
      'another address of the site',
    ]) {
      expect(staleAfter((site) => edits[name]?.(site, () => 0.5))).toEqual(localeCodes);
    }
  });

  it('are those whose articles come out on a new day', () => {
    const early = startingSite();
    early.now = new Date('2026-01-03T12:00:00Z');
    const built = shardsOf(languageKeys(inputsOf(early)));
    early.now = new Date('2026-01-03T13:00:00Z');
    expect(languagesToBuild(languageKeys(inputsOf(early)), built)).toEqual([]);
    early.now = new Date('2026-01-04T12:00:00Z');
    expect(languagesToBuild(languageKeys(inputsOf(early)), built)).toContain('en');
  });
});
