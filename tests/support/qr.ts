import decodeQR from 'qr/decode.js';
import sharp from 'sharp';

/**
 * Reads a QR code as a phone would, from its picture.
 * @param picture an image in any format that sharp reads, SVG among them
 * @throws if no code is found in it
 */
export async function readQrCode(picture: Buffer): Promise<string> {
  const {data, info} = await sharp(picture)
    // What the drawing leaves clear is not white of its own.
    .flatten({background: '#888'})
    .removeAlpha()
    .toColourspace('srgb')
    .raw()
    .toBuffer({resolveWithObject: true});
  return decodeQR({width: info.width, height: info.height, data});
}
