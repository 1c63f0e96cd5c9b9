/** What there is to be found in a language: its listed articles and its pages. */
import {blockGroups, shownText, type BlockGroup} from '../content/blocks';
import {CLASSIC_ID} from '../content/headings';
import type {Article, Page} from '../content/article';
import {listedMarkdown, type ListOptions} from '../content/pages';
import {parseText} from '../content/parseText';
import type {LocaleContent} from '../content/tree';
import type {FoundPage, SearchSection} from './format';

/** A page with all that it can be found by. */
export type SearchDocument = FoundPage & {
  readonly description: string;
  /** The names of its tags. */
  readonly tags: readonly string[];
  readonly sections: readonly SearchSection[];
};

/**
 * All that a language has in its lists, in no order.
 * @param sectionsOf gives the sections of a page, from a cache perhaps
 */
export function searchDocuments(
  content: LocaleContent,
  options: ListOptions,
  sectionsOf: (page: Article | Page) => readonly SearchSection[] = searchSections,
): SearchDocument[] {
  return listedMarkdown(content, options).map((page) => searchDocument(page, content, sectionsOf));
}

/** What is found in a page: the text of each section as readers see it. Parses the page. */
export function searchSections(page: Article | Page): SearchSection[] {
  return blockGroups(parseText(page)).map(sectionOf);
}

/** Reads a page of a language. */
export function searchDocument(
  page: Article | Page,
  {tags}: LocaleContent,
  sectionsOf: (page: Article | Page) => readonly SearchSection[] = searchSections,
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

function sectionOf({id, kind, blocks}: BlockGroup): SearchSection {
  const texts = blocks.map(({node}) =>
    shownText(node).replace(CLASSIC_ID, '').replace(/\s+/g, ' '),
  );
  const isHeaded = blocks[0]?.kind === 'heading';
  return {
    // A footnote is found where it stands, and has no name that a reader knows.
    ...(id !== undefined && kind === 'section' && {id}),
    heading: isHeaded ? (texts[0] ?? '').trim() : '',
    text: texts
      .slice(isHeaded ? 1 : 0)
      .join(' ')
      .trim(),
  };
}
