/** A site as plain data, which can be edited at random and still be built after every edit. */
import {articlesDir, authorsFile, pagesDir, tagsFile} from '../../src/content/layout';
import {articlePermalink} from '../../src/content/permalinks';
import {sectionHashes} from '../../src/content/sections';
import {localeCodes, type LocaleCode} from '../../src/locales';

/** An article in one language. */
export type Version = {
  locale: LocaleCode;
  title: string;
  /** Paragraphs, each below a heading of its own. */
  sections: string[];
  tags: string[];
  /** Addresses that it had before. */
  redirects: string[];
  slug?: string;
  unlisted?: boolean;
  draft?: boolean;
  /** A picture, by its path from the site's folder. */
  picture?: string;
  /** What it was translated from, as that was then. */
  translation?: {from: LocaleCode; hashes: string[]};
};

export type EditedSite = {
  /** By the file names of articles without extension. */
  articles: Record<string, Version[]>;
  /** What the page “about” says, in the languages that have it. */
  about: Partial<Record<LocaleCode, string>>;
  /** What each language calls its tag and its author. */
  names: Record<LocaleCode, {tag: string; author: string}>;
  /** Fills of drawings, by their paths. */
  pictures: Record<string, string>;
  /** What a word of the glossary means, in the languages that have it. */
  glossary: Partial<Record<LocaleCode, string>>;
  /** What is added to a message of the interface. */
  interface: Record<LocaleCode, string>;
  /** Stands for all code. */
  code: string;
  url: string;
  /** The moment of the build, in days since the first article may appear. */
  day: number;
  /** How often files were committed since they were there. */
  commits: Record<string, number>;
  /** Counts up, so that what edits add is new. */
  next: number;
};

/** Midnight in UTC of the day 0. */
const START = Date.UTC(2026, 0, 1);
const DAY = 86_400_000;

export function momentOf({day}: EditedSite): Date {
  return new Date(START + day * DAY);
}

/** The file name of an article that appears on a day. */
export function nameOn(day: number, slug: string): string {
  return `${new Date(START + day * DAY).toISOString().slice(0, 10)}-${slug}`;
}

export function addressOf(name: string): string {
  return articlePermalink(name.slice(0, 10), name.slice(11));
}

/**
 * A site with an article in every language, one that is to come, and in English and Persian so
 * many that those articles lead to others of their own language.
 */
export function firstSite(): EditedSite {
  const each = <Value>(make: (locale: LocaleCode) => Value) =>
    Object.fromEntries(localeCodes.map((code) => [code, make(code)])) as Record<LocaleCode, Value>;
  // Translators take the picture of the original.
  const shared = {picture: 'blog/field.svg'};
  const original = {...newVersion('en', 'First'), ...shared};
  return {
    articles: {
      [nameOn(0, 'first')]: [
        original,
        ...localeCodes.slice(1).map((code) => ({...translationOf(original, code), ...shared})),
      ],
      [nameOn(1, 'second')]: [newVersion('fa', 'Second'), newVersion('en', 'Second')],
      [nameOn(2, 'third')]: [newVersion('en', 'Third')],
      ...Object.fromEntries(
        ['x', 'y', 'z'].map((slug) => [
          nameOn(3, slug),
          [newVersion('en', `English ${slug}`), newVersion('fa', `Persian ${slug}`)],
        ]),
      ),
      [nameOn(9, 'later')]: [newVersion('ru', 'Later')],
    },
    about: {en: 'About.', fa: 'About.'},
    names: each((code) => ({tag: `Research ${code}`, author: `Lark ${code}`})),
    pictures: {'blog/field.svg': '#c02020'},
    glossary: {en: 'A program.', fa: 'A program.'},
    interface: each(() => ''),
    code: '',
    url: 'https://murmuration.example',
    day: 5,
    commits: {},
    next: 0,
  };
}

export function newVersion(locale: LocaleCode, title: string): Version {
  const sections = ['One', 'Two'].map((part) => `${part} of ${title} in ${locale}.`);
  return {locale, title: `${title} ${locale}`, sections, tags: ['research'], redirects: []};
}

/** A translation that is up to date. */
export function translationOf(source: Version, locale: LocaleCode): Version {
  const hashes = sectionHashes(bodyOf(source));
  return {...newVersion(locale, source.title), translation: {from: source.locale, hashes}};
}

export function versionsIn({articles}: EditedSite, locale: LocaleCode): Version[] {
  return Object.values(articles).flatMap((all) => all.filter((it) => it.locale === locale));
}

/** The texts that authors write, by their paths. */
export function contentOf(site: EditedSite): Record<string, string> {
  const articles = Object.entries(site.articles).flatMap(([name, versions]) =>
    versions.map((version) => [fileOf(name, version), textOf(version)] as const),
  );
  const about = Object.entries(site.about).map(
    ([code, text]) =>
      [
        `${pagesDir(code as LocaleCode)}/about.md`,
        `---\ntitle: About\ndescription: ${text}\n---\n\n${text}\n`,
      ] as const,
  );
  const names = localeCodes.flatMap((code) => {
    const {tag, author} = site.names[code];
    return [
      [authorsFile(code), `lark:\n  name: ${author}\n  description: Writes.\n  page: true\n`],
      [tagsFile(code), tagsText(tag)],
    ] as const;
  });
  const pictures = Object.entries(site.pictures).map(([file, fill]) => [file, drawing(fill)]);
  return Object.fromEntries([
    ...articles,
    ...about,
    ...names,
    ...pictures,
    ['glossary.yml', glossaryText(site)],
  ]);
}

export function fileOf(name: string, {locale}: Pick<Version, 'locale'>): string {
  return `${articlesDir(locale)}/${name}.md`;
}

function textOf(version: Version): string {
  const {title, tags, redirects, slug, unlisted, draft, translation} = version;
  const fields = [
    `title: ${title}`,
    'description: What it is about.',
    'authors: [lark]',
    `tags: [${tags.join(', ')}]`,
    ...(redirects.length > 0 ? [`redirect_from: [${redirects.join(', ')}]`] : []),
    ...(slug ? [`slug: ${slug}`] : []),
    ...(unlisted ? ['unlisted: true'] : []),
    ...(draft ? ['draft: true'] : []),
    translation
      ? `translation: {from: ${translation.from}, sections: [${translation.hashes.join(', ')}], method: human}`
      : 'authorship: {method: human}',
  ];
  return `---\n${fields.join('\n')}\n---\n${bodyOf(version)}`;
}

function bodyOf({locale, sections, picture}: Version): string {
  const parts = sections.map((text, index) => `## Part ${index} {#part-${index}}\n\n${text}`);
  const up = articlesDir(locale).replace(/[^/]+/g, '..');
  const shown = picture ? [`![A field](${up}/${picture})`] : [];
  const note = ['A claim.[^source]', '[^source]: Where it is from.'];
  const blocks = ['<!-- truncate -->', ...parts, ...shown, ...note];
  return `\nSummary.\n\n${blocks.join('\n\n')}\n`;
}

function tagsText(label: string): string {
  const tag = (key: string, name: string) => `${key}:\n  label: ${name}\n  description: A tag.\n`;
  return tag('research', label) + tag('other', `Other than ${label}`);
}

function drawing(fill: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><rect width="40" height="30" fill="${fill}"/></svg>\n`;
}

function glossaryText({glossary}: EditedSite): string {
  const forms = Object.entries(glossary).map(
    ([code, definition]) => `  ${code}:\n    form: agent\n    definition: ${definition}\n`,
  );
  return forms.length > 0 ? `agent:\n${forms.join('')}` : '';
}
