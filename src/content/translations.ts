/** Which texts are versions of one another, and how each keeps up with its source. */
import {defaultLocale, localeCodes, type LocaleCode} from '../locales';
import {align} from './align';
import {pageId, type Article, type HandbookPage, type Translatable} from './article';
import {perObject} from './perObject';
import {sections, splitSections, type Section, type SectionText} from './sections';
import {allLocales, type ContentTree, type LocaleContent} from './tree';

/** One text in all its languages, drafts and all. */
export type Versions<T extends Translatable = Translatable> = {
  /** As in `SitePage`. */
  readonly id: string;
  /** What people call it: the file name of an article; `handbook/write`. */
  readonly name: string;
  /** By language, in the order of the locale table. */
  readonly byLocale: ReadonlyMap<LocaleCode, T>;
  /** Nothing when every file says that it is a translation. */
  readonly original?: T;
};

/** A section, by its number from 0 and by what its heading says. */
export type SectionRef = {readonly index: number; readonly heading: string};

/** How a translation differs from its source. */
export type Comparison = {
  /** What is to be listed once the translation is brought up to date. */
  readonly hashes: readonly string[];
  /** How many of the listed hashes the source still has, in order. */
  readonly kept: number;
  /** Sections of the source that are new or say something else. */
  readonly changed: readonly SectionRef[];
  /** Sections of the translation whose source was taken out. */
  readonly removed: readonly SectionRef[];
  /** Sections of the source that have nothing in the translation. */
  readonly missing: readonly SectionRef[];
};

/** The articles of all languages, by the file name that they share. */
export function articleVersions(tree: ContentTree): Map<string, Versions<Article>> {
  return groupVersions(tree, ({articles}) => articles);
}

/** The pages of the handbook in all languages, by what people call them. */
export function handbookVersions(tree: ContentTree): Map<string, Versions<HandbookPage>> {
  return groupVersions(tree, ({handbook}) => handbook);
}

/** Everything that is translated from one language to another. */
export function allVersions(tree: ContentTree): Versions[] {
  return [...articleVersions(tree).values(), ...handbookVersions(tree).values()];
}

function groupVersions<T extends Translatable>(
  tree: ContentTree,
  textsOf: (content: LocaleContent) => readonly T[],
): Map<string, Versions<T>> {
  const groups = new Map<string, {id: string; name: string; byLocale: Map<LocaleCode, T>}>();
  for (const content of allLocales(tree)) {
    for (const text of textsOf(content)) {
      const name = text.kind === 'handbook' ? `handbook/${text.name}` : text.name;
      const group = groups.get(name) ?? {id: pageId(text), name, byLocale: new Map()};
      group.byLocale.set(text.locale, text);
      groups.set(name, group);
    }
  }
  return new Map(
    [...groups].map(([name, group]) => {
      const original = originalOf(group.byLocale);
      return [name, {...group, ...(original && {original})}];
    }),
  );
}

/** English, if it is among the texts that are no translations; else the first of them. */
function originalOf<T extends Translatable>(byLocale: ReadonlyMap<LocaleCode, T>): T | undefined {
  const order = [defaultLocale, ...localeCodes];
  return order.flatMap((code) => byLocale.get(code) ?? []).find((text) => !isTranslation(text));
}

/** What says that it is a translation is none the less one for saying it wrongly. */
export function isTranslation({frontMatter}: Translatable): boolean {
  return Object.hasOwn(frontMatter.yaml.data, 'translation');
}

/** The text that a translation says it was made from; nothing when there is none. */
export function sourceOf<T extends Translatable>(
  {fields, locale}: T,
  {byLocale}: Versions<T>,
): T | undefined {
  const from = fields.translation?.from;
  return from === undefined || from === locale ? undefined : byLocale.get(from);
}

/** The sections of a text, hashed once however many translations it has. */
export const sectionsOf: (text: Translatable) => readonly Section[] = perObject(
  (text: Translatable) => sections(bodyText(text)),
);

function bodyText({source, frontMatter}: Translatable): string {
  return source.text.slice(frontMatter.bodyOffset);
}

/** Compares a translation with its source as that is now. */
export function compare(translation: Translatable, source: Translatable): Comparison {
  const listed = translation.fields.translation?.sections ?? [];
  const present = sectionsOf(source);
  const own = splitSections(bodyText(translation));
  const hashes = present.map(({hash}) => hash);
  const pairs = align(listed, hashes);
  const sourceRef = (index: number): SectionRef => ({
    index,
    heading: present[index]?.heading ?? '',
  });
  const expected = pairs.filter(({before, after}) => before !== undefined && after !== undefined);
  const counterpart = counterparts(own, listed.length, expected.length);
  const missing = expected.flatMap(({before = 0, after = 0}, rank) => {
    const other = counterpart(present[after]?.id, before, rank);
    return !other || (other.isEmpty && !present[after]?.isEmpty) ? [sourceRef(after)] : [];
  });
  return {
    hashes,
    kept: pairs.filter(({same}) => same).length,
    changed: pairs.flatMap(({after, same}) =>
      after === undefined || same ? [] : [sourceRef(after)],
    ),
    removed: pairs.flatMap(({before, after}) =>
      before === undefined || after !== undefined
        ? []
        : [{index: before, heading: own[before]?.heading ?? ''}],
    ),
    missing,
  };
}

/**
 * Finds the section of a translation that stands for one of its source: by the id of the
 * heading where it has one, or else by its place. In a text too short for the hashes it lists
 * the places tell less: what is not found is taken to be missing at the end, unless the text
 * has just what is left of its source.
 */
function counterparts(own: readonly SectionText[], listed: number, expected: number) {
  const byId = new Map(
    own.flatMap((section) => (section.id ? [[section.id, section] as const] : [])),
  );
  const isShort = own.length < listed;
  return (id: string | undefined, place: number, rank: number): SectionText | undefined => {
    const found = id === undefined ? undefined : byId.get(id);
    if (found || (id !== undefined && isShort && byId.size > 0)) {
      return found;
    }
    return own[isShort && own.length === expected ? rank : place];
  };
}
