/** What is made before the pages of a language are built, for them to name. */
import {openCardIndex} from '../cards/cardIndex';
import {drawCovers} from '../cards/covers';
import {drawCards, type CardProgress} from '../cards/draw';
import {loadCards} from '../cards/load';
import {writeManifest} from '../cards/manifest';
import {coversPath} from '../content/cards';
import type {RelatedArticle} from '../content/related';
import type {LocaleCode} from '../locales';
import {messageReader} from '../messages';
import {writeRelated} from '../related/file';
import type {BuildInputs} from './inputs';
import {codeHash} from './plan';
import {findRelated} from './related';

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

/** Leaves word of the related articles of a language for its pages. */
export async function prepareRelated(
  locale: LocaleCode,
  options: Options & {readonly fresh?: boolean},
): Promise<void> {
  const {siteDir, inputs} = options;
  const related = inputs.foreignRelated.get(locale) ?? (await findRelated(locale, options));
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
