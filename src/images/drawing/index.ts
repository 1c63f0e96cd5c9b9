/** Reads SVG files. */
import sharp from 'sharp';
import {refusedBy, type Refusal} from '../facts';
import {sanitizeSvg, type Drawing} from './sanitize';

/** Larger ones are traced photographs or maps, which a phone would draw for seconds. */
const MAX_BYTES = 10_000_000;

/** Elements: so many paths are drawn within two seconds. Those that are used count each time. */
const MAX_DRAWN = 100_000;

/** Tells an SVG file by how it begins; those in UTF-16 are none that HTML could name. */
export function isDrawing(bytes: Buffer): boolean {
  const head = bytes.subarray(0, 4096).toString();
  return (
    /^\uFEFF?\s*<(?:svg|\?xml|!--|!DOCTYPE svg)/i.test(head) &&
    /<svg[\s>]/i.test(bytes.subarray(0, 65_536).toString())
  );
}

/** Sanitises a drawing, and draws it once to see that it can be drawn. Never throws. */
export async function readDrawing(
  bytes: Buffer,
): Promise<(Drawing & {readonly kind: 'drawing'}) | Refusal> {
  if (bytes.length > MAX_BYTES) {
    const detail = `${Math.round(bytes.length / 1e6)} MB of drawing; up to 10 are read`;
    return {kind: 'refused', reason: 'too-large', detail};
  }
  const drawing = sanitizeSvg(bytes.toString());
  if (!drawing) return {kind: 'refused', reason: 'broken', detail: 'there is no drawing in it'};
  if (drawing.drawn > MAX_DRAWN) {
    const detail =
      'it draws more than 100,000 elements; those that are used many times count each time';
    return {kind: 'refused', reason: 'too-large', detail};
  }
  try {
    await sharp(Buffer.from(drawing.svg), {limitInputPixels: false})
      .resize(64, 64, {fit: 'inside'})
      .toBuffer();
    return {kind: 'drawing', ...drawing};
  } catch (error) {
    return refusedBy(error);
  }
}
