import type {ReactNode} from 'react';
import {qrCode} from '../content/qrCode';

/** Pixels to a square: a whole number, so that all squares are alike. */
const SCALE = 5;

type Props = {
  readonly text: string;
  /** Accessible name. */
  readonly label: string;
};

/** A text as a QR code, black on white in any theme: not every scanner reads the reverse. */
export function QrCode({text, label}: Props): ReactNode {
  const {size, path} = qrCode(text);
  return (
    <svg
      className="qr-code"
      viewBox={`0 0 ${size} ${size}`}
      width={size * SCALE}
      height={size * SCALE}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges">
      <path d={`M0 0h${size}v${size}H0z`} fill="#fff" />
      <path d={path} stroke="#000" />
    </svg>
  );
}
