/** The beginning of an article: its file's name, and a file to write on in. */
import GithubSlugger from 'github-slugger';
import type {Method} from '../content/fieldTypes';
import {isAddressPart} from '../content/layout';
import {frontMatterText} from './frontMatterText';

export type NewArticle = {
  readonly title: string;
  readonly description: string;
  /** Keys of authors.yml and of tags.yml. */
  readonly authors: readonly string[];
  readonly tags: readonly string[];
  readonly method: Method;
};

/**
 * The end of an address, made of a title. Nothing for a title that has too few Latin letters:
 * addresses are the same in all languages, and every reader can type them.
 */
export function slugOfTitle(title: string): string | undefined {
  const plain = title.normalize('NFKD').replace(/\p{M}/gu, '');
  const slug = new GithubSlugger()
    .slug(plain)
    .replace(/[^a-z0-9-]/g, '')
    .replace(/-+/g, '-')
    .replace(/^-|-$/g, '');
  const latin = slug.replace(/[^a-z]/g, '').length;
  const letters = (plain.match(/\p{L}/gu) ?? []).length;
  return latin >= 3 && latin * 2 > letters && isAddressPart(slug) ? slug : undefined;
}

/** @throws if somebody gives anything else for the end of an address, such as a file's name */
export function refuseOtherThanSlug(given: string): void {
  if (/^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*$/.test(given)) return;
  throw new Error(`“${given}” cannot end an address: use Latin letters, digits and hyphens.`);
}

/**
 * A file with valid front matter, and the marker that ends the excerpt between two places to
 * write. It is a draft, so that a half-written article is not published.
 */
export function newArticleText({title, description, authors, tags, method}: NewArticle): string {
  const frontMatter = frontMatterText({
    title,
    description,
    authors,
    ...(tags.length > 0 && {tags}),
    authorship: {method},
    draft: true,
  });
  return `${frontMatter}\n\n\n<!-- truncate -->\n\n`;
}
