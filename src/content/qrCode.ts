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

/**
 * Draws a text as a QR code. Of its squares about one in fourteen may be lost: on a screen none
 * is, and a page with fewer squares is sooner there.
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
