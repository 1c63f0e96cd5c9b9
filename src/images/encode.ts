/** Makes the files that readers get of a picture of pixels. */
import sharp, {type OutputInfo, type Sharp} from 'sharp';
import {READING} from './examine';
import type {PictureFacts} from './facts';
import {fitWidth, type Size} from './sizes';

export type Format = 'avif' | 'webp' | 'jpg' | 'png';

// By what files weigh and take: AVIF's effort of 4 takes five times as long as 3 and saves 0.3 %.
const QUALITY = {
  avif: {quality: 55, effort: 3},
  webp: {quality: 78, effort: 4, smartSubsample: true},
  moving: {quality: 70, effort: 4, mixed: true},
  jpg: {quality: 78, mozjpeg: true},
  png: {palette: true, effort: 7},
} as const;

/** All that decides, beside the input, which bytes come out; part of every cache key. */
export const encoding = JSON.stringify({...QUALITY, rules: 2, versions: sharp.versions});

/** Pixels that were decoded and sized down, from which all smaller sizes are made. */
export type Master = {readonly data: Buffer; readonly info: OutputInfo};

/**
 * Decodes an original once, to the largest size that is needed of it: of a photograph of 40
 * megapixels, 15 MB are left. Colours become sRGB; what the file says of places and cameras
 * stays behind.
 */
export function decode(original: Buffer, {width, height}: Size): Promise<Master> {
  return sharp(original, READING)
    .autoOrient()
    .resize(width, height, {fit: 'fill'})
    .toColourspace('srgb')
    .raw({depth: 'uchar'})
    .toBuffer({resolveWithObject: true});
}

/** Encodes one size of a picture in one format. */
export function encode(
  {data, info: {width, height, channels}}: Master,
  size: Size,
  format: Format,
  {isLossless}: Pick<PictureFacts, 'isLossless'>,
): Promise<Buffer> {
  const picture = () =>
    sharp(data, {raw: {width, height, channels}}).resize(size.width, size.height, {fit: 'fill'});
  switch (format) {
    case 'avif':
      // Where edges are sharp, halved colour shows.
      return picture()
        .avif({...QUALITY.avif, chromaSubsampling: isLossless ? '4:4:4' : '4:2:0'})
        .toBuffer();
    case 'webp':
      return isLossless ? smallestWebp(picture) : picture().webp(QUALITY.webp).toBuffer();
    case 'jpg':
      return picture().flatten({background: '#fff'}).jpeg(QUALITY.jpg).toBuffer();
    case 'png':
      return picture().png(QUALITY.png).toBuffer();
  }
}

/** Diagrams are smaller, and exact, when they are kept as they are; photographs are not. */
async function smallestWebp(picture: () => Sharp): Promise<Buffer> {
  const exact = await picture().webp({lossless: true, effort: 4}).toBuffer();
  const lossy = await picture().webp(QUALITY.webp).toBuffer();
  return exact.length <= lossy.length ? exact : lossy;
}

/** Encodes a moving picture anew, frame by frame, with the times and turns of the original. */
export function encodeMoving(original: Buffer, width: number): Promise<Buffer> {
  return sharp(original, {...READING, animated: true})
    .resize({width, withoutEnlargement: true})
    .webp(QUALITY.moving)
    .toBuffer();
}

/** The size of a moving picture: each frame is paid for, so it is not made for fine screens. */
export function movingSize(original: Size): Size {
  return fitWidth(original, 720);
}
