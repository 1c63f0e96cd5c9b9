/** Which cards the site has, and what each says: read from the content and the interface. */
import {pageId, publishedAt, type Article, type MarkdownPage} from '../content/article';
import type {Collection} from '../content/collections';
import {formatDate, formatShortList} from '../content/format';
import {imageFile} from '../content/imageFile';
import type {SitePage} from '../content/pages';
import {perObject} from '../content/perObject';
import type {SourceFile} from '../content/source';
import type {ContentTree, LocaleContent} from '../content/tree';
import {localeCodes, type LocaleCode} from '../locales';
import type {CardWords} from './compose';

/** Where words come from, so that what is wrong with them can be shown there. */
export type WordSource = {readonly source: SourceFile; readonly offset: number};

/** A picture that an author gives in place of the drawn card. */
export type GivenPicture = WordSource & {
  /** The file, from the site's folder. */
  readonly file: string;
};

export type CardPage = {
  readonly locale: LocaleCode;
  /** As in `SitePage`: the same for all versions, and so the name of their flock. */
  readonly id: string;
  /** The addresses inside the language that show this card: a page and, of a list, later ones. */
  readonly paths: readonly string[];
  readonly words: CardWords;
  readonly sources: Partial<Record<keyof CardWords, WordSource>>;
  /** What the page says of itself, for who sees how a card will look. */
  readonly description: string;
  /** The picture in words, for who does not see it. */
  readonly alt: string;
  readonly picture?: GivenPicture;
};

/** Reads a message of the interface in a language. */
export type Messages = (locale: LocaleCode) => (id: string) => string;

type Draft = Pick<CardPage, 'words' | 'sources' | 'description' | 'picture'> & {
  readonly alt?: string;
};

/** Lists the cards of all pages that a build has; pages of one list share theirs. */
export function cardPages(
  tree: ContentTree,
  pages: readonly SitePage[],
  messages: Messages,
): CardPage[] {
  const lists = new Map<string, string[]>();
  for (const {locale, firstPage, path} of pages) {
    const key = `${locale} ${firstPage}`;
    lists.set(key, [...(lists.get(key) ?? []), path]);
  }
  const readers = Object.fromEntries(localeCodes.map((code) => [code, messages(code)])) as Record<
    LocaleCode,
    ReturnType<Messages>
  >;
  return pages
    .filter(({id, firstPage}) => id === firstPage)
    .map(({id, locale}) => {
      const message = readers[locale];
      const {alt, ...draft} = draftOf(id, tree.locales[locale], message);
      return {
        ...draft,
        locale,
        id,
        paths: lists.get(`${locale} ${id}`) ?? [],
        alt: alt ?? message('card.alt').replace('{title}', () => draft.words.title),
      };
    });
}

/** The articles of a language by the ids of their pages. */
export const articlesById = perObject(
  ({articles}: LocaleContent) => new Map(articles.map((it) => [pageId(it), it])),
);

function draftOf(id: string, content: LocaleContent, message: (id: string) => string): Draft {
  const {pages, handbook, tags, authors} = content;
  const article = articlesById(content).get(id);
  if (article) return articleDraft(article, content);
  const page = [...pages, ...handbook].find((it) => pageId(it) === id);
  if (page) return pageDraft(page);
  if (id.startsWith('tag:')) {
    return entryDraft(id.slice('tag:'.length), tags, 'label', message('tags.title'));
  }
  if (id.startsWith('author:')) {
    return entryDraft(id.slice('author:'.length), authors, 'name', message('authors.title'));
  }
  switch (id) {
    case 'home':
      return plainDraft(message('home.title'), message('blog.description'), message('home.text'));
    case 'archive':
      return plainDraft(message('archive.title'), message('archive.text'));
    case 'tags':
      return plainDraft(message('tags.title'), message('tags.text'));
    case 'authors':
      return plainDraft(message('authors.title'), message('authors.text'));
    case 'translations':
      return plainDraft(message('translations.title'), message('translations.text'));
    case 'search':
      return plainDraft(message('search.title'), message('search.text'));
    case 'feeds':
      return plainDraft(message('feeds.title'), message('feeds.text'));
    case 'glossary':
      return plainDraft(message('glossary.title'), message('glossary.text'));
    default:
      throw new Error(`Nobody has said what the card of “${id}” shows.`);
  }
}

function plainDraft(title: string, description: string, subtitle = description): Draft {
  return {words: {title, subtitle}, sources: {}, description};
}

function articleDraft(article: Article, {locale, tags, authors}: LocaleContent): Draft {
  const {fields, name} = article;
  const tag = tags.entries.find(({key}) => key === fields.tags?.[0]);
  // In the order of the article, which may say who did most.
  const writers = (fields.authors ?? []).flatMap(
    (writer) => authors.entries.find(({key}) => key === writer) ?? [],
  );
  const names = writers.flatMap(({values}) => values.name ?? []);
  const published = publishedAt(article);
  return {
    ...markdownDraft(article),
    words: {
      title: fields.title ?? name,
      ...(tag?.values.label && {kicker: tag.values.label}),
      ...(names.length > 0 && {
        author: formatShortList(names, locale),
      }),
      ...(!Number.isNaN(published) && {
        date: formatDate(new Date(published).toISOString(), locale),
      }),
    },
    sources: {
      title: fieldSource(article, 'title'),
      ...(tag && {kicker: entrySource(tags, tag.key, 'label')}),
      ...(writers[0] && {author: entrySource(authors, writers[0].key, 'name')}),
    },
  };
}

function pageDraft(page: MarkdownPage): Draft {
  const {title, description} = page.fields;
  return {
    ...markdownDraft(page),
    words: {title: title ?? page.name, ...(description && {subtitle: description})},
    sources: {
      title: fieldSource(page, 'title'),
      subtitle: fieldSource(page, 'description'),
    },
  };
}

function markdownDraft(page: MarkdownPage): Pick<Draft, 'description' | 'picture' | 'alt'> {
  const {description = '', title, image, image_alt: alt} = page.fields;
  const file = image && imageFile(image, page);
  return {
    description,
    ...(file && {
      picture: {file, ...fieldSource(page, 'image')},
      alt: alt ?? title ?? page.name,
    }),
  };
}

function entryDraft(
  key: string,
  collection: Collection<{label?: string; name?: string; description?: string}>,
  field: 'label' | 'name',
  kicker: string,
): Draft {
  const values = collection.entries.find((entry) => entry.key === key)?.values;
  const {description = ''} = values ?? {};
  return {
    words: {title: values?.[field] ?? key, kicker, ...(description && {subtitle: description})},
    sources: {
      title: entrySource(collection, key, field),
      subtitle: entrySource(collection, key, 'description'),
    },
    description,
  };
}

function fieldSource({source, frontMatter}: MarkdownPage, field: string): WordSource {
  return {source, offset: frontMatter.yaml.places.get(field)?.value ?? 0};
}

function entrySource({source, yaml}: Collection<unknown>, key: string, field: string): WordSource {
  return {source, offset: yaml.places.get(`${key}/${field}`)?.value ?? 0};
}
