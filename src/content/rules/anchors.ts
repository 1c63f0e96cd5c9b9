/** The rule `anchor-differs`: a section has one anchor in all languages, its source's. */
import type {Article} from '../article';
import {createFinding, type Finding} from '../findings';
import type {Heading} from '../headings';
import {bodyOf, type SiteIndex} from '../siteIndex';
import {articleVersions, isTranslation, sourceOf} from '../translations';

/**
 * Compares the anchors of every translation with its source's, heading by heading, so that a
 * link to a section survives the switch of language. Where the headings do not pair up,
 * other rules say which are missing.
 */
export function checkAnchors(site: SiteIndex, isWanted: (article: Article) => boolean): Finding[] {
  return [...articleVersions(site.tree).values()].flatMap((family) =>
    [...family.byLocale.values()].flatMap((article) => {
      const source = isTranslation(article) && isWanted(article) && sourceOf(article, family);
      return source ? compareAnchors(article, source, site) : [];
    }),
  );
}

function compareAnchors(article: Article, source: Article, site: SiteIndex): Finding[] {
  const own = sectionHeadings(article, site);
  const wanted = sectionHeadings(source, site);
  const pairs =
    own.length === wanted.length && own.every((it, at) => it.depth === wanted[at]?.depth);
  if (!pairs) return [];
  return own.flatMap(({id, depth, text, offset}, at) => {
    const anchor = wanted[at]?.id;
    if (!anchor || id === anchor) return [];
    return [
      createFinding('anchor-differs', article.source, offset, {
        message: `The anchor of this section is “${id}”, and in ${source.source.path} it is “${anchor}”.`,
        hint: `Write: ${'#'.repeat(depth)} ${text} {#${anchor}}`,
      }),
    ];
  });
}

function sectionHeadings(article: Article, site: SiteIndex): Heading[] {
  return bodyOf(site, article).headings.filter(({depth}) => depth > 1);
}
