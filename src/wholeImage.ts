/** Tells by their ends whether bytes are a whole file of a format. */
export function isWholeImage(bytes: Buffer, format: 'avif' | 'webp' | 'jpg' | 'png'): boolean {
  if (bytes.length < 16) return false;
  switch (format) {
    case 'avif':
      return bytes.toString('latin1', 4, 8) === 'ftyp' && endOfBoxes(bytes) === bytes.length;
    case 'webp':
      // Its length stands after the first eight bytes; an odd one is padded.
      return (
        bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.readUInt32LE(4) + 8 === bytes.length
      );
    case 'jpg':
      return bytes.readUInt16BE(0) === 0xffd8 && bytes.readUInt16BE(bytes.length - 2) === 0xffd9;
    case 'png':
      return bytes.toString('latin1', bytes.length - 8, bytes.length - 4) === 'IEND';
  }
}

/** Adds up the boxes of an ISO base media file (ISO/IEC 14496-12, 4.2). */
function endOfBoxes(bytes: Buffer): number {
  let at = 0;
  while (at + 8 <= bytes.length) {
    const size = bytes.readUInt32BE(at);
    if (size < 8) return -1;
    at += size;
  }
  return at;
}
