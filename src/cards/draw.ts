/** Draws the cards of all pages, as far as they are not drawn yet. */
import {readFile} from 'node:fs/promises';
import path from 'node:path';
import pLimit from 'p-limit';
import sharp from 'sharp';
import {ensureCached} from '../contentCache';
import {localeCodes, type LocaleCode} from '../locales';
import {siteTitle} from '../site';
import {isWholeImage} from '../wholeImage';
import {cardCacheDir, cardFileName} from './cache';
import type {CardIndex} from './cardIndex';
import {composeCard} from './compose';
import type {CardManifest, DrawnCard} from './manifest';
import type {CardPage} from './pages';
import {cropToCard, rasterize} from './raster';
import type {CardTypefaces} from './typography';

/** How far a language's cards are. */
export type CardProgress = {
  readonly locale: LocaleCode;
  readonly done: number;
  readonly total: number;
  /** How many of those that are done were not in the cache. */
  readonly drawn: number;
};

type DrawOptions = {
  readonly siteDir: string;
  readonly pages: readonly CardPage[];
  readonly typefaces: CardTypefaces;
  /** Spares finding out how cards look that were drawn before. */
  readonly index?: CardIndex;
  readonly onProgress?: (progress: CardProgress) => void;
};

// Composing takes a third of the time and one thread, drawing the rest in threads of sharp's.
// More at once only takes memory.
const AT_ONCE = 4;

/**
 * Draws what the cache lacks.
 * @throws naming page and language, if one cannot be drawn; see `checkCards`
 */
export async function drawCards(options: DrawOptions): Promise<CardManifest> {
  const {pages} = options;
  const own = sharp.concurrency();
  // Several cards side by side are faster than one card in several threads.
  sharp.concurrency(1);
  try {
    const manifest: Partial<Record<LocaleCode, Record<string, DrawnCard>>> = {};
    for (const locale of localeCodes) {
      const ownPages = pages.filter((page) => page.locale === locale);
      if (ownPages.length > 0) manifest[locale] = await drawLocale(locale, ownPages, options);
    }
    return manifest;
  } finally {
    sharp.concurrency(own);
  }
}

async function drawLocale(
  locale: LocaleCode,
  pages: readonly CardPage[],
  options: DrawOptions,
): Promise<Record<string, DrawnCard>> {
  const {onProgress} = options;
  const limit = pLimit(AT_ONCE);
  const total = pages.length;
  let [done, drawn] = [0, 0];
  const cards = await Promise.all(
    pages.map((page) =>
      limit(async () => {
        const card = await drawPage(page, options);
        done += 1;
        if (card.isNew) drawn += 1;
        onProgress?.({locale, done, total, drawn});
        const {id, alt, words, description} = page;
        const entry = {file: card.file, id, alt, title: words.title, description};
        return page.paths.map((address) => [address, entry] as const);
      }),
    ),
  );
  return Object.fromEntries(cards.flat());
}

async function drawPage(page: CardPage, {siteDir, typefaces, index}: DrawOptions) {
  const ensure = (file: string, draw: () => Promise<Buffer>) =>
    ensureCached(path.join(siteDir, cardCacheDir, file), draw, (bytes) =>
      isWholeImage(bytes, 'jpg'),
    );
  try {
    // A picture of the author's may be another under the same name.
    const known = page.picture ? undefined : index?.fileOf(page);
    if (known) {
      const draw = async () => (await prepareCard(siteDir, page, typefaces)).draw();
      return {file: known, isNew: await ensure(known, draw)};
    }
    const {file, draw} = await prepareCard(siteDir, page, typefaces);
    if (!page.picture) index?.keep(page, file);
    return {file, isNew: await ensure(file, draw)};
  } catch (cause) {
    throw new Error(`The card of ${page.id} (${page.locale}) cannot be drawn`, {cause});
  }
}

/**
 * Finds out how a card will look, which takes a quarter of the time, and leaves the rest to
 * whoever needs it drawn.
 *
 * @returns the name of its file, and what draws it
 */
export async function prepareCard(
  siteDir: string,
  {id, locale, words, picture}: CardPage,
  typefaces: CardTypefaces,
): Promise<{file: string; draw: () => Promise<Buffer>}> {
  if (picture) {
    const bytes = await readFile(path.join(siteDir, picture.file));
    return {file: cardFileName(id, bytes), draw: () => cropToCard(bytes)};
  }
  const {svg} = await composeCard({locale, name: id, site: siteTitle, words}, typefaces);
  return {file: cardFileName(id, svg), draw: () => rasterize(svg)};
}
