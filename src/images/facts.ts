/** What is known of a picture before anything is made of it, and how much of one is too much. */
import path from 'node:path';

/** A picture of pixels that can be read. */
export type PictureFacts = {
  readonly kind: 'still' | 'moving';
  /** In pixels, as it is seen: a phone's photograph may lie on its side in the file. */
  readonly width: number;
  readonly height: number;
  readonly isSeeThrough: boolean;
  /** Saved without loss, as diagrams and screenshots are: their edges and colours are sharp. */
  readonly isLossless: boolean;
};

/** Why a file cannot be published as a picture. */
export type Refusal = {
  readonly kind: 'refused';
  readonly reason: 'no-picture' | 'broken' | 'too-large';
  /** In words, for people. */
  readonly detail: string;
};

/** What a decoder says of a file, in one line. */
export function refusedBy(error: unknown, reason: Refusal['reason'] = 'broken'): Refusal {
  const said = error instanceof Error ? error.message : String(error);
  return {kind: 'refused', reason, detail: said.trim().replace(/\s*\n\s*/g, '; ')};
}

/** What pictures of pixels that can be published are called, by their formats as sharp names them. */
export const EXTENSIONS: Readonly<Record<string, readonly string[]>> = {
  png: ['.png'],
  jpeg: ['.jpg', '.jpeg'],
  gif: ['.gif'],
  webp: ['.webp'],
  heif: ['.avif'],
  tiff: ['.tiff', '.tif'],
};

/** What a drawing is called. */
export const DRAWING = '.svg';

/** Tells whether a file is called as a picture that can be published. */
export function isPictureName(file: string): boolean {
  const extension = path.extname(file).toLowerCase();
  return extension === DRAWING || Object.values(EXTENSIONS).flat().includes(extension);
}

/**
 * More pixels than this, those of all frames together, are not read: a file of a few bytes can
 * claim any number of them. Measured: a process that makes all sizes of 40 megapixels takes
 * 0.33 GB at its height for a JPEG, 0.47 for a progressive one, and 0.73 for a PNG of 124 MB.
 */
export const MAX_PIXELS = 100_000_000;

/** From here on an author hears that the original is larger than anybody will see. */
export const MANY_PIXELS = 40_000_000;
export const MANY_BYTES = 10_000_000;

/** A moving picture is hardly made smaller by sizing it down, and all of it comes at once. */
export const MANY_MOVING_BYTES = 2_000_000;
