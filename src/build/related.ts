/** Which articles those of a language lead to, kept from build to build. */
import path from 'node:path';
import {openValueCache} from '../contentCache';
import {localeCodes, type LocaleCode} from '../locales';
import type {RelatedByFile} from '../related/file';
import {articlesToRelate, needsForeign, relatedArticles} from '../related/relatedArticles';
import {knownSections, searchSections} from '../search/documents';
import {openSectionCache} from '../search/sectionCache';
import type {BuildInputs} from './inputs';
import {codeHash} from './plan';

type Options = {
  readonly siteDir: string;
  readonly inputs: Omit<BuildInputs, 'foreignRelated'>;
  /** Takes nothing from what was found before. */
  readonly fresh?: boolean;
};

/**
 * Finds the related articles of the languages that lead to articles of others. The plan has to
 * know them: any word of any article elsewhere may change them, and few do.
 */
export async function findForeignRelated(
  options: Options,
): Promise<Map<LocaleCode, RelatedByFile>> {
  const {tree, listing} = options.inputs;
  const found = new Map<LocaleCode, RelatedByFile>();
  for (const locale of localeCodes) {
    if (!needsForeign({tree, listing, locale})) continue;
    found.set(locale, await findRelated(locale, options));
  }
  return found;
}

/** Finds the related articles of a language. */
export async function findRelated(
  locale: LocaleCode,
  {siteDir, inputs, fresh = false}: Options,
): Promise<RelatedByFile> {
  const wanted = {tree: inputs.tree, listing: inputs.listing, locale};
  const {own, foreign} = articlesToRelate(wanted);
  const file = path.join(siteDir, '.cache', 'related', `found-${locale}.json`);
  const cache = await openValueCache<RelatedByFile>(file, codeHash(inputs));
  const madeFrom = JSON.stringify(
    [...own, ...foreign].map(({source}) => [source.path, inputs.files[source.path]]),
  );
  const known = fresh ? undefined : cache.get(madeFrom);
  if (known) return known;
  const related = await compareArticles(siteDir, wanted);
  cache.set(madeFrom, related);
  await cache.save('replace');
  return related;
}

async function compareArticles(
  siteDir: string,
  wanted: Parameters<typeof needsForeign>[0],
): Promise<RelatedByFile> {
  const read = needsForeign(wanted) ? localeCodes : [wanted.locale];
  const caches = await Promise.all(
    read.map(async (it) => [it, await openSectionCache(siteDir, it)] as const),
  );
  const sectionsIn = new Map(caches.map(([it, cache]) => [it, knownSections(cache)]));
  const related = relatedArticles({
    ...wanted,
    sectionsOf: (page) => (sectionsIn.get(page.locale) ?? searchSections)(page),
  });
  await Promise.all(caches.map(([, cache]) => cache.save('add')));
  return related;
}
