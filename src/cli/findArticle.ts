import {didYouMean} from '../content/rules/words';
import {articleVersions, type ArticleVersions} from '../content/translations';
import type {ContentTree} from '../content/tree';

/**
 * An article by its file name or by the part of it that is no date.
 * @throws when there is none, with the one whose name is nearest
 */
export function findArticle(name: string, tree: ContentTree): ArticleVersions {
  const versions = articleVersions(tree);
  const slugs = new Map(
    [...versions.values()].map((family) => [family.name.slice('2026-02-28-'.length), family]),
  );
  const found = versions.get(name.replace(/\.mdx?$/, '')) ?? slugs.get(name);
  if (found) return found;
  throw new Error(
    `No article is called “${name}”. ${didYouMean(name, [...slugs.keys(), ...versions.keys()])}See them all: npx blog status.`,
  );
}
