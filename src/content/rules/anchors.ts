/** The rule `anchor-differs`: a section has one anchor in all languages, its source's. */
import type {Translatable} from '../article';
import {createFinding, type Finding} from '../findings';
import type {Heading} from '../headings';
import {bodyOf, type SiteIndex} from '../siteIndex';
import {allVersions, isTranslation, sourceOf} from '../translations';

/**
 * Compares the anchors of every translation with its source's, heading by heading, so that a
 * link to a section survives the switch of language. Where the headings do not pair up,
 * other rules say which are missing.
 */
export function checkAnchors(
  site: SiteIndex,
  isWanted: (text: Translatable) => boolean,
): Finding[] {
  return allVersions(site.tree).flatMap((family) =>
    [...family.byLocale.values()].flatMap((text) => {
      const source = isTranslation(text) && isWanted(text) && sourceOf(text, family);
      return source ? compareAnchors(text, source, site) : [];
    }),
  );
}

function compareAnchors(
  translation: Translatable,
  source: Translatable,
  site: SiteIndex,
): Finding[] {
  const own = sectionHeadings(translation, site);
  const wanted = sectionHeadings(source, site);
  const pairs =
    own.length === wanted.length && own.every((it, at) => it.depth === wanted[at]?.depth);
  if (!pairs) return [];
  return own.flatMap(({id, depth, text, offset}, at) => {
    const anchor = wanted[at]?.id;
    if (!anchor || id === anchor) return [];
    return [
      createFinding('anchor-differs', translation.source, offset, {
        message: `The anchor of this section is “${id}”, and in ${source.source.path} it is “${anchor}”.`,
        hint: `Write: ${'#'.repeat(depth)} ${text} {#${anchor}}`,
      }),
    ];
  });
}

function sectionHeadings(text: Translatable, site: SiteIndex): Heading[] {
  return bodyOf(site, text).headings.filter(({depth}) => depth > 1);
}
