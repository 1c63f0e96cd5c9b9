/** What there is to be found in a language: its listed articles and its pages. */
import type {Article, MarkdownPage, Page} from '../content/article';
import {listedMarkdown, type ListOptions} from '../content/pages';
import {parseText} from '../content/parseText';
import {shownSections, type ShownSection} from '../content/shownSections';
import type {LocaleContent} from '../content/tree';
import type {FoundPage} from './format';
import type {SectionCache} from './sectionCache';

/** A page with all that it can be found by. */
export type SearchDocument = FoundPage & {
  readonly description: string;
  /** The names of its tags. */
  readonly tags: readonly string[];
  readonly sections: readonly ShownSection[];
};

/**
 * All that a language has in its lists, in no order.
 * @param sectionsOf gives the sections of a page, from a cache perhaps
 */
export function searchDocuments(
  content: LocaleContent,
  options: ListOptions,
  sectionsOf: (page: Article | Page) => readonly ShownSection[] = searchSections,
): SearchDocument[] {
  return listedMarkdown(content, options).map((page) => searchDocument(page, content, sectionsOf));
}

/** What is found in a page: the text of each section as readers see it. Parses the page. */
export function searchSections(page: MarkdownPage): ShownSection[] {
  return shownSections(parseText(page));
}

/** Reads the sections of pages that a cache does not know, and keeps them. */
export function knownSections(cache: SectionCache) {
  return (page: MarkdownPage): readonly ShownSection[] => {
    const known = cache.get(page);
    if (known) return known;
    const sections = searchSections(page);
    cache.keep(page, sections);
    return sections;
  };
}

/** Reads a page of a language. */
export function searchDocument(
  page: Article | Page,
  {tags}: LocaleContent,
  sectionsOf: (page: Article | Page) => readonly ShownSection[] = searchSections,
): SearchDocument {
  const {path, name, fields} = page;
  const keys = page.kind === 'article' ? page.fields.tags : [];
  return {
    path,
    title: fields.title ?? name,
    description: fields.description ?? '',
    tags: tags.entries.filter(({key}) => keys?.includes(key)).map(labelOf),
    sections: sectionsOf(page),
  };
}

/** The pages of tags that have something in the language. */
export function searchTags(
  {tags}: LocaleContent,
  documents: readonly SearchDocument[],
): FoundPage[] {
  const used = new Set(documents.flatMap((document) => document.tags));
  return tags.entries.flatMap((entry) => {
    const title = labelOf(entry);
    return entry.path !== undefined && used.has(title) ? [{path: entry.path, title}] : [];
  });
}

function labelOf({key, values}: LocaleContent['tags']['entries'][number]): string {
  return values.label ?? key;
}
