/** How large a drawing wants to be shown, and which part of the plane it shows. */

type Box = {readonly width: number; readonly height: number; readonly viewBox: string};

// CSS Values: what a unit is in pixels; relative ones depend on a page and count as none.
const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 96 / 72,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
};

/** What browsers give a drawing that says nothing (CSS 2, replaced elements). */
const DEFAULT = {width: 300, height: 150} as const;

/**
 * Reads `width`, `height` and `viewBox` of the outermost element. The sides always stand to
 * each other as those of the view, for that is how browsers will show it.
 */
export function drawingSize(attribute: (name: string) => string | undefined): Box {
  const [width, height] = [length(attribute('width')), length(attribute('height'))];
  const view = readViewBox(attribute('viewBox'));
  if (!view) {
    const box = {width: width ?? DEFAULT.width, height: height ?? DEFAULT.height};
    return {...box, viewBox: `0 0 ${box.width} ${box.height}`};
  }
  const ratio = view.height / view.width;
  const wide = width ?? (height === undefined ? view.width : height / ratio);
  return {width: wide, height: wide * ratio, viewBox: view.text};
}

function length(text: string | undefined): number | undefined {
  const [, number = '', unit = ''] = /^\s*([\d.]+)\s*([a-z%]*)\s*$/i.exec(text ?? '') ?? [];
  const pixels = Number.parseFloat(number) * (UNITS[unit.toLowerCase()] ?? NaN);
  return pixels > 0 ? pixels : undefined;
}

function readViewBox(text: string | undefined) {
  const numbers = (text ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const [, , width = 0, height = 0] = numbers;
  const isWhole = numbers.length === 4 && numbers.every(Number.isFinite);
  return isWhole && width > 0 && height > 0 ? {width, height, text: numbers.join(' ')} : undefined;
}
