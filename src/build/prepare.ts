/** What is made before the pages of a language are built, for them to name. */
import {openCardIndex} from '../cards/cardIndex';
import {drawCovers} from '../cards/covers';
import {drawCards, type CardProgress} from '../cards/draw';
import {loadCards} from '../cards/load';
import {writeManifest} from '../cards/manifest';
import {coversPath} from '../content/cards';
import type {RelatedArticle} from '../content/related';
import {LanguageCache, type CacheOptions} from '../languageCache';
import {localeCodes, type LocaleCode} from '../locales';
import {messageReader} from '../messages';
import {writeRelated} from '../related/file';
import {articlesToRelate, needsForeign, relatedArticles} from '../related/relatedArticles';
import {knownSections, searchSections} from '../search/documents';
import {openSectionCache} from '../search/sectionCache';
import type {BuildInputs} from './inputs';
import {codeHash} from './plan';

type Options = {readonly siteDir: string; readonly inputs: BuildInputs};

/** Draws the cards of the languages, and leaves word of them for the pages. */
export async function prepareCards(
  languages: readonly LocaleCode[],
  {siteDir, inputs, onCard}: Options & {readonly onCard?: (progress: CardProgress) => void},
): Promise<void> {
  const {tree, listing} = inputs;
  const {pages, typefaces} = await loadCards(tree, listing, (locale) =>
    messageReader(siteDir, locale),
  );
  const wanted = pages.filter(({locale}) => languages.includes(locale));
  const code = codeHash(inputs);
  const index = await openCardIndex(siteDir, code);
  const cards = await drawCards({
    siteDir,
    typefaces,
    index,
    pages: wanted,
    ...(onCard && {onProgress: onCard}),
  });
  await index.save();
  const ids = wanted.map(({id}) => id);
  await writeManifest(siteDir, {cards, covers: await drawCovers(siteDir, ids, code)});
}

/** Finds the related articles of a language, and leaves word of them for its pages. */
export async function prepareRelated(
  locale: LocaleCode,
  {siteDir, inputs, cache}: Options & {readonly cache: CacheOptions},
): Promise<void> {
  const wanted = {tree: inputs.tree, listing: inputs.listing, locale};
  const {own, foreign} = articlesToRelate(wanted);
  const articles = [...own, ...foreign].map(({source: {path, text}}) => [path, text]);
  const related = await new LanguageCache<Record<string, RelatedArticle[]>>(cache).getOrMake(
    ['related', JSON.stringify(articles)],
    () => findRelated(siteDir, wanted),
  );
  const shown = Object.values(related).flat();
  const covers = await drawCovers(
    siteDir,
    shown.filter((article) => article.locale !== locale).map(({id}) => id),
    codeHash(inputs),
  );
  const withCover = (article: RelatedArticle): RelatedArticle => {
    const file = article.locale === locale ? undefined : covers[article.id];
    return file ? {...article, cover: coversPath + file} : article;
  };
  await writeRelated(
    siteDir,
    locale,
    Object.fromEntries(
      Object.entries(related).map(([file, found]) => [file, found.map(withCover)]),
    ),
  );
}

async function findRelated(
  siteDir: string,
  wanted: Parameters<typeof needsForeign>[0],
): Promise<Record<string, RelatedArticle[]>> {
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
