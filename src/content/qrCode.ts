import encodeQR from 'qr';

/** A QR code as a picture of squares: black where the path is, on white. */
export type QrCode = {
  /** Squares on each side, the quiet zone included. */
  readonly size: number;
  /** An SVG path to be stroked one unit wide, each square being one unit. */
  readonly path: string;
};

/** The white margin that ISO/IEC 18004 asks for, in squares. */
const QUIET_ZONE = 4;

/** Pixels to a square: a whole number, so that all squares are alike. */
const SCALE = 5;

/** How wide and high the picture of a text's code is, in pixels. */
export function qrCodeSide(text: string): number {
  return qrCode(text).size * SCALE;
}

/**
 * Draws a text as a QR code, as an SVG document: black on white in any theme, for not every
 * scanner reads the reverse.
 */
export function qrCodeSvg(text: string): string {
  const {size, path} = qrCode(text);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" ` +
    `width="${size * SCALE}" height="${size * SCALE}" shape-rendering="crispEdges">` +
    `<path d="M0 0h${size}v${size}H0z" fill="#fff"/><path d="${path}" stroke="#000"/></svg>`
  );
}

/**
 * Makes the QR code of a text. Of its squares about one in fourteen may be lost: on a screen none
 * is, and fewer squares are larger ones.
 */
export function qrCode(text: string): QrCode {
  const rows = encodeQR(text, 'raw', {ecc: 'low', border: QUIET_ZONE});
  const path = rows.map((row, y) => rowPath(row, y)).join('');
  return {size: rows.length, path};
}

/** One line for each run of black squares: `M4 5.5h7m1 0h3`. */
function rowPath(row: readonly boolean[], y: number): string {
  const runs = [
    ...row
      .map((black) => (black ? '#' : ' '))
      .join('')
      .matchAll(/#+/g),
  ];
  return runs
    .map(({0: run, index}, i) => {
      const before = runs[i - 1];
      const gap = before && index - before.index - before[0].length;
      return `${gap ? `m${gap} 0` : `M${index} ${y + 0.5}`}h${run.length}`;
    })
    .join('');
}
