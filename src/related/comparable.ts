/** Makes of an article what it is compared by. */
import {pageId, publishedAt, type Article, type Page} from '../content/article';
import type {ShownSection} from '../content/shownSections';
import type {LocaleContent} from '../content/tree';
import {searchDocument} from '../search/documents';
import {fieldWeights} from '../search/format';
import {languageOf} from '../search/languages';
import {wordsOf, type Language} from '../search/words';
import type {Comparable} from './rank';

export type ComparableArticle = Comparable & {readonly article: Article};

/**
 * Reads an article. Its words count for as much as the search gives them, in a title more than
 * in the text.
 * @param content what its language has
 * @param sectionsOf gives its sections, from a cache perhaps
 */
export function comparable(
  article: Article,
  content: LocaleContent,
  sectionsOf?: (page: Article | Page) => readonly ShownSection[],
): ComparableArticle {
  const language = languageOf(content.locale);
  const {title, description, sections} = searchDocument(article, content, sectionsOf);
  const terms = new Map<string, number>();
  const add = (text: string, weight: number): void => {
    for (const term of termsOf(text, language)) terms.set(term, (terms.get(term) ?? 0) + weight);
  };
  add(title, fieldWeights.title);
  add(description, fieldWeights.description);
  for (const {heading, text} of sections) {
    add(heading, fieldWeights.headings);
    add(text, fieldWeights.text);
  }
  return {
    article,
    id: pageId(article),
    date: publishedAt(article),
    tags: new Map(article.fields.tags?.map((tag) => [tag, 1])),
    terms,
  };
}

/** Each word once: its stems, or itself where it has none. */
function termsOf(text: string, language: Language): readonly string[] {
  return wordsOf(text, language).flatMap(({forms, stems}) => (stems.length > 0 ? stems : forms));
}
