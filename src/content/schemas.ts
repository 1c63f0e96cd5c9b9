/** The fields of articles, pages, the handbook, authors and tags, as an author may write them. */
import {
  authorPage,
  authorship,
  date,
  headingLevel,
  image,
  keys,
  keysOrKey,
  lastUpdate,
  mailAddress,
  permalink,
  permalinks,
  position,
  slug,
  socials,
  text,
  texts,
  translation,
  webAddress,
  yesOrNo,
} from './fieldTypes';
import type {FieldTable, FieldValues} from './fields';

const common = {
  title: {schema: text, example: 'title: "A title in quotes"', required: true},
  description: {
    schema: text,
    example: 'description: "One or two sentences for search results and cards."',
    required: true,
  },
  slug: {schema: slug, example: 'slug: /a-short-address'},
  image: {schema: image, example: 'image: /img/picture.png'},
  image_alt: {schema: text, example: 'image_alt: "What the picture shows"'},
  keywords: {schema: texts, example: 'keywords: [first, second]'},
  draft: {schema: yesOrNo, example: 'draft: true'},
  unlisted: {schema: yesOrNo, example: 'unlisted: true'},
  last_update: {schema: lastUpdate, example: 'last_update: {date: 2026-02-28}'},
  hide_table_of_contents: {schema: yesOrNo, example: 'hide_table_of_contents: true'},
  toc_min_heading_level: {schema: headingLevel, example: 'toc_min_heading_level: 2'},
  toc_max_heading_level: {schema: headingLevel, example: 'toc_max_heading_level: 3'},
} as const satisfies FieldTable;

/** What a text says of how it came to be, and from which other one. */
const provenance = {
  authorship: {schema: authorship, example: 'authorship: {method: machine}'},
  translation: {
    schema: translation,
    example: 'translation: {from: en, sections: [3f9a1c2e, 77b0d4aa], method: human}',
  },
} as const satisfies FieldTable;

/** Front matter of an article. */
export const articleFields = {
  ...common,
  ...provenance,
  authors: {schema: keysOrKey, example: 'authors: [key-of-an-author]', required: true},
  tags: {schema: keys, example: 'tags: [key-of-a-tag]'},
  date: {schema: date, example: 'date: 2026-02-28'},
  redirect_from: {schema: permalinks, example: 'redirect_from: [/2026/01/31/old-slug/]'},
} as const satisfies FieldTable;

/** Front matter of a page of the handbook. */
export const handbookFields = {
  ...common,
  ...provenance,
  sidebar_position: {schema: position, example: 'sidebar_position: 3'},
  sidebar_label: {schema: text, example: 'sidebar_label: "A short title for the menu"'},
} as const satisfies FieldTable;

/** Front matter of a page such as “About”. */
export const pageFields = {
  ...common,
  wrapperClassName: {schema: text, example: 'wrapperClassName: wide'},
} as const satisfies FieldTable;

/** One author of authors.yml. */
export const authorFields = {
  name: {schema: text, example: 'name: The name as readers see it', required: true},
  title: {schema: text, example: 'title: "What the author does"'},
  description: {
    schema: text,
    example: 'description: "One or two sentences about the author."',
    required: true,
  },
  page: {schema: authorPage, example: 'page: true'},
  url: {schema: webAddress, example: 'url: https://example.org/'},
  email: {schema: mailAddress, example: 'email: name@example.org'},
  socials: {
    schema: socials,
    example: 'socials: {github: name, mastodon: https://example.org/@name}',
  },
} as const satisfies FieldTable;

/** One tag of tags.yml. */
export const tagFields = {
  label: {schema: text, example: 'label: The tag as readers see it', required: true},
  permalink: {schema: permalink, example: 'permalink: /a-short-address'},
  description: {
    schema: text,
    example: 'description: "One sentence on what the tag gathers."',
    required: true,
  },
} as const satisfies FieldTable;

/** One term of glossary.yml in one language. */
export const termFields = {
  form: {schema: text, example: 'form: the word as it is written', required: true},
  definition: {
    schema: text,
    example: 'definition: "What it means, in one sentence."',
    required: true,
  },
  also: {schema: texts, example: 'also: [another form that is right]'},
  avoid: {schema: texts, example: 'avoid: [a word that is not to be written for it]'},
} as const satisfies FieldTable;

export type ArticleValues = FieldValues<typeof articleFields>;
export type HandbookValues = FieldValues<typeof handbookFields>;
export type PageValues = FieldValues<typeof pageFields>;
export type AuthorValues = FieldValues<typeof authorFields>;
export type TagValues = FieldValues<typeof tagFields>;
export type TermValues = FieldValues<typeof termFields>;
