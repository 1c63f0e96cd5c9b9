/** Covers: the pictures of articles and of the front page, on the site. */
import type {Article} from '../content/article';
import {cardsPath, coversPath, type CardsData, type Cover} from '../content/cards';
import {imageFile} from '../content/imageFile';
import type {SitePage} from '../content/pages';
import {coverSvg} from '../flock/cover';
import {readManifest} from './manifest';
import type {LocaleCode} from '../locales';
import {shortHash} from '../shortHash';

/** A cover, and its drawing, unless it is the picture that the author gave. */
export type MadeCover = {readonly cover: Cover; readonly svg?: string};

/**
 * Makes the cover of a page: the picture of its author, as it is cut for the card, or its flock.
 *
 * @param article the one that the page shows, if it shows one
 * @param cards those of its language
 */
export function makeCover(
  {id, path: address}: Pick<SitePage, 'id' | 'path'>,
  article: Article | undefined,
  cards: CardsData['cards'],
): MadeCover {
  const {image, image_alt: alt = ''} = article?.fields ?? {};
  if (article && image && imageFile(image, article)) {
    const file = cards[address]?.file ?? `${encodeURIComponent(id)}.jpg`;
    return {cover: {src: cardsPath + file, alt}};
  }
  const svg = coverSvg(id);
  // Named by what it shows, so that servers may hand it out as immutable.
  return {cover: {src: `${coversPath}${shortHash(svg)}.svg`}, svg};
}

/** The cards of a language, as they were drawn. */
export function publishedCards(siteDir: string, locale: LocaleCode): CardsData['cards'] {
  const cards = Object.entries(readManifest(siteDir)[locale] ?? {});
  return Object.fromEntries(cards.map(([address, {file, alt}]) => [address, {file, alt}]));
}
