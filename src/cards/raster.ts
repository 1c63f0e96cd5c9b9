/** Turns composed cards and given pictures into the files that networks fetch. */
import sharp from 'sharp';
import {CARD_HEIGHT, CARD_WIDTH} from '../content/cards';

// JPEG, because some networks refuse WebP, and PNG takes twice the time. Without subsampling:
// it dulls coloured lines. Measured: about 110 kB a card; WhatsApp takes 300 kB.
const JPEG = {quality: 88, chromaSubsampling: '4:4:4'} as const;

/** All that decides, beside the input, which bytes come out; part of every cache key. */
export const encoding = JSON.stringify({...JPEG, versions: sharp.versions});

/** Draws a card. */
export function rasterize(svg: string): Promise<Buffer> {
  return sharp(Buffer.from(svg)).flatten({background: '#fff'}).jpeg(JPEG).toBuffer();
}

/** Cuts a picture to the size of a card; what is cut off lies at its edges. */
export function cropToCard(picture: Uint8Array): Promise<Buffer> {
  return sharp(picture)
    .autoOrient()
    .resize(CARD_WIDTH, CARD_HEIGHT, {fit: 'cover'})
    .flatten({background: '#fff'})
    .jpeg(JPEG)
    .toBuffer();
}

/** Why a picture cannot be a card. */
export type PictureProblem =
  | {readonly kind: 'unreadable'; readonly reason: string}
  | {readonly kind: 'small'; readonly width: number; readonly height: number};

/** Below half the size of a card, networks show a thumbnail instead (developers.facebook.com). */
export const MIN_WIDTH = CARD_WIDTH / 2;
export const MIN_HEIGHT = CARD_HEIGHT / 2;

/** Tells whether a picture can be decoded and is large enough. Never throws. */
export async function pictureProblem(picture: Uint8Array): Promise<PictureProblem | undefined> {
  try {
    const image = sharp(picture, {failOn: 'error'});
    const {width, height} = (await image.metadata()).autoOrient;
    if (width < MIN_WIDTH || height < MIN_HEIGHT) return {kind: 'small', width, height};
    // The head of a file may be whole where its end is missing.
    await image.stats();
    return undefined;
  } catch (error) {
    return {kind: 'unreadable', reason: error instanceof Error ? error.message : String(error)};
  }
}
