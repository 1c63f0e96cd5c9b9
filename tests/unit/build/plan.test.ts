import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {sha256} from '../../../src/hash';
import type {BuildInputs} from '../../../src/build/inputs';
import {
  languageKeys,
  languagesToBuild,
  type LanguageKey,
  type LanguageKeys,
} from '../../../src/build/plan';
import {cardPages} from '../../../src/cards/pages';
import type {Article, Page} from '../../../src/content/article';
import {feedsOf} from '../../../src/content/feeds';
import {termIn} from '../../../src/content/glossary';
import {buildGraph} from '../../../src/content/graph';
import {contentDirs} from '../../../src/content/layout';
import {sitePages} from '../../../src/content/pages';
import {pagesByPath, type ProgressShown} from '../../../src/content/pagesByPath';
import {firstAddress} from '../../../src/content/redirects';
import {shownTable} from '../../../src/content/translationTable';
import {articleVersions} from '../../../src/content/translations';
import type {SourceFile} from '../../../src/content/source';
import {createContentTree} from '../../../src/content/tree';
import {localeCodes, type LocaleCode} from '../../../src/locales';
import {needsForeign, relatedArticles} from '../../../src/related/relatedArticles';
import {searchSections} from '../../../src/search/documents';
import type {ShownSection} from '../../../src/content/shownSections';
import {
  contentOf,
  firstSite,
  momentOf,
  versionsIn,
  type EditedSite,
  type Version,
} from '../../support/editedSite';
import {editKinds, edited, type Edit, type EditKind} from '../../support/randomEdits';

/** All that a build would read, in memory. */
function textsOf(site: EditedSite): Record<string, string> {
  const interfaces = localeCodes.map((code) => [`i18n/${code}/code.json`, site.interface[code]]);
  return {...contentOf(site), ...Object.fromEntries(interfaces), 'src/code.ts': site.code};
}

function contentSources(site: EditedSite): SourceFile[] {
  return Object.entries(textsOf(site)).map(([path, text]) => ({path, text}));
}

/** Lists of two, so that few articles make long ones. */
function inputsOf(site: EditedSite): BuildInputs {
  const texts = Object.entries(textsOf(site)).sort(([a], [b]) => (a < b ? -1 : 1));
  const tree = createContentTree(contentSources(site));
  const listing = {postsPerPage: 2, now: momentOf(site)};
  const small = localeCodes.filter((locale) => needsForeign({tree, listing, locale}));
  return {
    tree,
    listing,
    foreignRelated: new Map(
      small.map((locale) => [locale, relatedArticles({tree, listing, locale, sectionsOf})]),
    ),
    files: Object.fromEntries(texts.map(([path, text]) => [path, sha256(text)])),
    changes: new Map(Object.entries(site.commits)),
    settings: [`SITE_URL=${site.url}`],
  };
}

/** The same text has the same sections; parsing it takes long. */
const known = new Map<string, ShownSection[]>();
const sectionsOf = (page: Article | Page): ShownSection[] => {
  const sections = known.get(page.source.text) ?? searchSections(page);
  known.set(page.source.text, sections);
  return sections;
};

/**
 * What the pages of each language are made of: all that the configuration, the plugins and the
 * publishing are told, by the functions by which they ask. It knows nothing of the plan.
 * @param progress `later` for what Docusaurus is told
 */
function readByPages(site: EditedSite, progress: ProgressShown): Record<LocaleCode, string> {
  const texts = textsOf(site);
  const {tree, listing} = inputsOf(site);
  const graph = buildGraph(tree, listing);
  const pages = sitePages(tree, listing);
  const versions = articleVersions(tree);
  const cards = cardPages(tree, pages, (code) => (id) => id + site.interface[code]);
  const isIn = (file: string, code: LocaleCode) =>
    contentDirs(code).some((folder) => file.startsWith(`${folder}/`));
  const shared = Object.entries(texts).filter(
    ([file]) => !localeCodes.some((code) => isIn(file, code)),
  );
  const read = (locale: LocaleCode) => ({
    related: relatedArticles({tree, listing, locale, sectionsOf}),
    shared,
    url: site.url,
    own: Object.entries(texts)
      .filter(([file]) => isIn(file, locale))
      .map(([file, text]) => [file, text, site.commits[file]]),
    pictures: versionsIn(site, locale).map(({picture}) => picture && texts[picture]),
    addresses: pages.filter((page) => page.locale === locale),
    offers: pagesByPath(graph, locale, progress),
    table: shownTable(tree, graph, locale, progress),
    redirects: graph.redirects.filter((redirect) => redirect.locale === locale),
    terms: tree.glossary.terms.map((term) => localeCodes.map((code) => termIn(term, code))),
    cards: cards.filter((card) => card.locale === locale).map(({words, alt}) => [words, alt]),
    feeds: feedsOf(tree.locales[locale], listing).map(({path, tag, articles}) => ({
      path,
      tag,
      ids: articles.map((article) => {
        const family = versions.get(article.name);
        return family && firstAddress(article, family);
      }),
    })),
  });
  return Object.fromEntries(
    localeCodes.map((code) => [code, JSON.stringify(read(code))]),
  ) as Record<LocaleCode, string>;
}

/** The languages of which something is not what it was. */
function differing(
  before: Readonly<Record<LocaleCode, string>>,
  after: Readonly<Record<LocaleCode, string>>,
): LocaleCode[] {
  return localeCodes.filter((code) => before[code] !== after[code]);
}

/**
 * A site before and after an edit, and the languages of which Docusaurus makes other pages, and
 * whose served pages are no more what they were.
 */
type Step = Readonly<Record<keyof LanguageKey, readonly LocaleCode[]>> & {
  readonly edit: Edit;
  readonly before: EditedSite;
  readonly after: EditedSite;
};

function stepsOf(chain: readonly Edit[]): Step[] {
  const read = (site: EditedSite) => ({
    rendered: readByPages(site, 'later'),
    served: readByPages(site, 'now'),
  });
  let [before, pages] = [firstSite(), read(firstSite())];
  return chain.map((edit) => {
    const after = edited(before, edit);
    const next = read(after);
    const step = {
      edit,
      before,
      after,
      rendered: differing(pages.rendered, next.rendered),
      served: differing(pages.served, next.served),
    };
    [before, pages] = [after, next];
    return step;
  });
}

const edit = fc.record({
  kind: fc.constantFrom(...editKinds),
  a: fc.nat(1000),
  b: fc.nat(1000),
});
const chain = fc.array(edit, {minLength: 20, maxLength: 20});
/** 200 edits of sites that were already edited up to 19 times. */
const steps = fc.sample(chain, {seed: 20260228, numRuns: 10}).flatMap(stepsOf);

/** Each site is asked for several times; none is edited any more by then. */
const plans = new WeakMap<EditedSite, LanguageKeys>();
const planOf = (site: EditedSite): LanguageKeys => {
  const keys = plans.get(site) ?? languageKeys(inputsOf(site));
  plans.set(site, keys);
  return keys;
};
const pick = (keys: LanguageKeys, what: keyof LanguageKey) =>
  Object.fromEntries(localeCodes.map((code) => [code, keys[code][what]])) as Record<
    LocaleCode,
    string
  >;
const plan = (site: EditedSite, what: keyof LanguageKey = 'served') => pick(planOf(site), what);

/** As many trees are read as a site is edited. */
const SLOW = {timeout: 60_000};

describe.each(['rendered', 'served'] as const)('what is to be %s', (what) => {
  test('is every language whose pages are made of something new', SLOW, () => {
    for (const {edit, before, after, [what]: changed} of steps) {
      const built = differing(plan(before, what), plan(after, what));
      expect({edit, before, built}).toEqual({
        edit,
        before,
        built: expect.arrayContaining([...changed]),
      });
    }
  });

  test('is no other', SLOW, () => {
    for (const {edit, before, after, [what]: changed} of steps) {
      const built = differing(plan(before, what), plan(after, what));
      const needless = built.filter((code) => !changed.includes(code));
      expect({edit, before, needless}).toEqual({edit, before, needless: []});
    }
  });
});

test('every kind of edit changed something', () => {
  const kinds = new Set(steps.filter(({served}) => served.length > 0).map((it) => it.edit.kind));
  expect(editKinds.filter((kind) => !kinds.has(kind))).toEqual(['nothing']);
});

/** Hides something of what belongs to other languages from the plan of one. */
const inOthers =
  (hide: (version: Version) => void) =>
  (site: EditedSite, locale: LocaleCode): void => {
    const versions = Object.values(site.articles).flat();
    versions.filter((version) => version.locale !== locale).forEach(hide);
  };

describe('pages would be out of date, and these edits would show it, if a plan did not see', () => {
  test.each<[string, EditKind, (site: EditedSite, locale: LocaleCode) => void]>([
    ['articles in other languages', 'add', inOthers((it) => void (it.draft = true))],
    ['redirects in other languages', 'redirect', inOthers((it) => void (it.redirects = []))],
    ['titles in other languages', 'retitle', inOthers((it) => void (it.title = ''))],
    ['texts in other languages', 'rewrite', inOthers((it) => void (it.sections = []))],
    ['addresses in other languages', 'readdress', inOthers((it) => void delete it.slug)],
    ['what other languages hide', 'hide', inOthers((it) => void delete it.unlisted)],
    ['drafts of other languages', 'withdraw', inOthers((it) => void delete it.draft)],
    ['pictures of other languages', 'redraw', (site) => void (site.pictures = {})],
    ['the moment of the build', 'time', (site) => void (site.day = 0)],
    ['commits', 'commit', (site) => void (site.commits = {})],
    ['the glossary', 'glossary', (site) => void (site.glossary = {})],
    ['the interface', 'interface', (site) => void (site.interface = firstSite().interface)],
    ['code', 'code', (site) => void (site.code = '')],
    ['the address of the site', 'url', (site) => void (site.url = '')],
  ])('%s', SLOW, (_what, kind, hide) => {
    const keyOf = (site: EditedSite, locale: LocaleCode) => {
      const seen = structuredClone(site);
      hide(seen, locale);
      return plan(seen)[locale];
    };
    const isStale = ({edit, before, after, served}: Step) =>
      edit.kind === kind && served.some((code) => keyOf(before, code) === keyOf(after, code));
    expect(steps.some(isStale)).toBe(true);
  });
});

describe('the text of a translation', () => {
  test('concerns its own language, and not that of its source', () => {
    const site = firstSite();
    const after = structuredClone(site);
    const [persian] = versionsIn(after, 'fa');
    persian?.sections.splice(0, 1, 'Rewritten.');
    expect(differing(plan(site), plan(after))).toContain('fa');
    expect(differing(plan(site), plan(after))).not.toContain('en');
  });

  test('concerns those who show how their translations of it keep up, too', () => {
    const site = firstSite();
    const after = structuredClone(site);
    versionsIn(after, 'en')[0]?.sections.splice(0, 1, 'Rewritten.');
    expect(differing(plan(site), plan(after))).toEqual(localeCodes);
  });

  test('has no other rendered anew, not even those that lead to articles of others', () => {
    const site = firstSite();
    const after = structuredClone(site);
    versionsIn(after, 'en')[0]?.sections.splice(0, 1, 'Rewritten.');
    expect(inputsOf(site).foreignRelated.size).toBeGreaterThan(0);
    expect(differing(plan(site, 'rendered'), plan(after, 'rendered'))).toEqual(['en']);
  });

  test('has a language with programs rendered, for React reads its pages again', () => {
    const programs = {'i18n/fa/docusaurus-plugin-content-pages/page.mdx': sha256('text')};
    const keys = (site: EditedSite) => {
      const {files, ...inputs} = inputsOf(site);
      return pick(languageKeys({...inputs, files: {...files, ...programs}}), 'rendered');
    };
    const site = firstSite();
    const after = structuredClone(site);
    versionsIn(after, 'en')[0]?.sections.splice(0, 1, 'Rewritten.');
    expect(differing(keys(site), keys(after))).toContain('fa');
  });
});

test('a program may read any file, so a language with one is built for every file', () => {
  const keys = (picture: string) => {
    const {files, ...inputs} = inputsOf(firstSite());
    const text = "import picture from '@site/blog/picture.svg';\n\n<img src={picture} />\n";
    const page = 'i18n/fa/docusaurus-plugin-content-pages/page.mdx';
    const tree = createContentTree([...contentSources(firstSite()), {path: page, text}]);
    const all = {...files, [page]: sha256(text), 'blog/picture.svg': sha256(picture)};
    return pick(languageKeys({...inputs, tree, files: all}), 'rendered');
  };
  expect(differing(keys('red'), keys('blue'))).toContain('fa');
});

test('languages are built that were not built before, or from something else', () => {
  const keys = planOf(firstSite());
  const built = new Map<LocaleCode, {record: {key: string}}>([
    ['en', {record: {key: keys.en.served}}],
    ['ru', {record: {key: keys.fa.served}}],
  ]);
  expect(languagesToBuild(keys, built)).toEqual(localeCodes.filter((code) => code !== 'en'));
});
