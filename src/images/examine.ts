/** Reads pictures of pixels, once, to know that they can be published and as what. */
import sharp, {type Metadata, type SharpOptions} from 'sharp';
import {EXTENSIONS, MAX_PIXELS, refusedBy, type PictureFacts, type Refusal} from './facts';

/** How originals are opened: row by row, so that not all of their pixels are in memory at once. */
export const READING = {
  failOn: 'error',
  sequentialRead: true,
  limitInputPixels: MAX_PIXELS,
} as const satisfies SharpOptions;

const LOSSLESS = new Set(['png', 'gif', 'tiff']);

/** A size at which a hole in a picture can still be seen. */
const GLANCE = 256;

/** Decodes a picture to its end. Never throws. */
export async function examine(bytes: Buffer): Promise<PictureFacts | Refusal> {
  try {
    const head = await sharp(bytes, {limitInputPixels: false}).metadata();
    if (!Object.hasOwn(EXTENSIONS, head.format))
      return refused('no-picture', `it is ${head.format}`);
    const {width, height} = head.autoOrient;
    const isMoving = framesOf(head) > 1;
    const pixels = width * height * framesOf(head);
    if (pixels > MAX_PIXELS) return refused('too-large', inMegapixels(pixels, isMoving));
    const isSeeThrough = await glance(bytes, isMoving);
    const isLossless = LOSSLESS.has(head.format);
    return {kind: isMoving ? 'moving' : 'still', width, height, isSeeThrough, isLossless};
  } catch (error) {
    const isUnknown = /unsupported image format|is empty/i.test(String(error));
    return refusedBy(error, isUnknown ? 'no-picture' : 'broken');
  }
}

/** Several pages of a TIFF are no film: the first is the picture. */
function framesOf({format, pages = 1}: Metadata): number {
  return format === 'gif' || format === 'webp' ? pages : 1;
}

/** Decodes all of it, but keeps few pixels. @returns whether anything shines through */
async function glance(bytes: Buffer, isMoving: boolean): Promise<boolean> {
  const {data, info} = await sharp(bytes, {...READING, animated: isMoving})
    .resize(GLANCE, GLANCE, {fit: 'inside', withoutEnlargement: true})
    .toColourspace('srgb')
    .raw()
    .toBuffer({resolveWithObject: true});
  if (info.channels % 2 === 1) return false;
  for (let at = info.channels - 1; at < data.length; at += info.channels) {
    if ((data[at] ?? 255) < 255) return true;
  }
  return false;
}

function refused(reason: Refusal['reason'], detail: string): Refusal {
  return {kind: 'refused', reason, detail};
}

function inMegapixels(pixels: number, isMoving: boolean): string {
  const megapixels = Math.ceil(pixels / 1e6);
  return `${megapixels} megapixels${isMoving ? ' in all its frames' : ''}`;
}
