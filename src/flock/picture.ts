/** A flock and its sky as parts of an SVG; cards, covers and the front page are made of them. */
import {flock, seedOf, type Bird} from './flock';
import {svgNumber} from './svgNumber';

/** Where a flock lies in a picture, in the picture's units; stray birds may leave it. */
type FlockBox = {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

/** The colour of birds against any of the skies, which are pale. */
const BIRD = '#0b4f58';

/** Colours of the sky from above to the horizon: mornings and evenings. */
const skies = [
  ['#f6e3cf', '#f4ede0', '#dfe9e6'],
  ['#cfe3e4', '#eef0e6', '#f7e2cb'],
  ['#e6dcec', '#f3e9e4', '#fbe3cc'],
  ['#d6e2ef', '#eaeef0', '#f6ead6'],
  ['#f3d9cf', '#f6e9dd', '#e4ebe4'],
  ['#dbe9dc', '#f0f0e2', '#f5e6c8'],
] as const;

/** A rectangle with the sky of a name; `id` names its gradient in the document. */
export function skySvg(name: string, width: number, height: number, id: string): string {
  const [above, middle, below] = skies[(seedOf(name) >>> 19) % skies.length] ?? skies[0];
  return (
    `<linearGradient id="${id}" x1="0" y1="0" x2=".25" y2="1">` +
    `<stop stop-color="${above}"/><stop offset=".5" stop-color="${middle}"/>` +
    `<stop offset="1" stop-color="${below}"/></linearGradient>` +
    `<rect width="${width}" height="${height}" fill="url(#${id})"/>`
  );
}

export type FlockOptions = {
  readonly count: number;
  readonly box: FlockBox;
  /** Size of the picture; birds outside it are left out. */
  readonly width: number;
  readonly height: number;
  /** Length of a near bird, in the picture's units. */
  readonly wing: number;
  /** Digits behind the point of coordinates. */
  readonly digits: 0 | 1;
  /** How far birds stand back there because of words: 0 not at all, 1 all of them. */
  readonly quiet?: (x: number, y: number) => number;
};

/** The flock of a name, as paths; far birds are dots, near ones have wings. */
export function flockSvg(name: string, options: FlockOptions): string {
  const {count, wing} = options;
  const layers = {quiet: '', far: '', middle: '', near: '', winged: ''};
  const pens = {} as Record<keyof typeof layers, Pen>;
  for (const layer of Object.keys(layers) as (keyof typeof layers)[]) {
    pens[layer] = createPen(options.digits);
  }
  const birds = placed(flock(seedOf(name), count), options);
  for (const [index, bird] of birds.entries()) {
    const layer = layerOf(bird, index, options.quiet);
    layers[layer] += strokeOf(bird, layer, wing, pens[layer]);
  }
  const path = (d: string, thickness: number, opacity: number): string =>
    d &&
    `<path d="${d}" stroke-width="${svgNumber(thickness * wing, 2)}"${opacity < 1 ? ` opacity="${opacity}"` : ''}/>`;
  return (
    `<g fill="none" stroke="${BIRD}" stroke-linecap="round" stroke-linejoin="round">` +
    path(layers.quiet, 0.4, 0.16) +
    path(layers.far, 0.42, 0.55) +
    path(layers.middle, 0.52, 0.8) +
    path(layers.near, 0.72, 1) +
    path(layers.winged, 0.42, 1) +
    '</g>'
  );
}

/** Moves birds into their box and leaves out those beyond the picture, from left to right. */
function placed(birds: readonly Bird[], {box, width, height}: FlockOptions): Bird[] {
  const across = extent(birds.map(({x}) => x));
  const down = extent(birds.map(({y}) => y));
  const scale = Math.min(box.width / across.length, box.height / down.length);
  return birds
    .map((bird) => ({
      ...bird,
      x: box.left + box.width / 2 + (bird.x - across.middle) * scale,
      y: box.top + box.height / 2 + (bird.y - down.middle) * scale,
    }))
    .filter(({x, y}) => x > 0 && x < width && y > 0 && y < height)
    .sort((a, b) => a.x - b.x);
}

/** How far the flock reaches, but for the few birds that are farthest out. */
function extent(values: readonly number[]): {length: number; middle: number} {
  // Typed arrays are sorted as numbers, and several times as fast as others.
  const sorted = Float64Array.from(values).sort();
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? 0;
  const [first, last] = [at(0.015), at(0.985)];
  return {length: last - first, middle: (first + last) / 2};
}

const GOLDEN_RATIO = 0.618_033_988_75;

function layerOf({x, y, depth}: Bird, index: number, quiet: FlockOptions['quiet']) {
  // Multiples of the golden ratio spread evenly, so that a half-quiet place thins out evenly.
  if (quiet && quiet(x, y) > (index * GOLDEN_RATIO) % 1) return 'quiet';
  if (depth < -0.25) return 'far';
  if (depth < 0.35) return 'middle';
  return index % 4 === 0 ? 'winged' : 'near';
}

/** Writes path data with moves relative to the stroke before, which compress well. */
type Pen = (x: number, y: number, stroke: string, endX: number, endY: number) => string;

function createPen(digits: 0 | 1): Pen {
  let [lastX, lastY] = [0, 0];
  const grid = 10 ** digits;
  const snap = (value: number) => Math.round(value * grid) / grid;
  return (x, y, stroke, endX, endY) => {
    const [toX, toY] = [snap(x), snap(y)];
    const move = `m${pair(toX - lastX, toY - lastY, digits)}`;
    // Where the pen is after the stroke, as the reader of the path will add it up.
    [lastX, lastY] = [toX + endX, toY + endY];
    return move + stroke;
  };
}

function strokeOf(
  {x, y, depth, heading}: Bird,
  layer: 'quiet' | 'far' | 'middle' | 'near' | 'winged',
  wing: number,
  pen: Pen,
): string {
  if (layer === 'quiet' || layer === 'far') return pen(x, y, 'h0', 0, 0);
  if (layer === 'winged') {
    const half = wing * (0.8 + 0.8 * Math.min(1.2, depth));
    const end = {x: round1(half) + round1(half), y: 0};
    const stroke =
      `q${pair(half * 0.55, -half * 0.7, 1)} ${pair(half, half * 0.15, 1)}` +
      `q${pair(half * 0.45, -half * 0.85, 1)} ${pair(half, -half * 0.15, 1)}`;
    return pen(x - half, y, stroke, end.x, end.y);
  }
  const length = wing * (layer === 'middle' ? 0.45 : 0.6);
  const dx = round1(Math.cos(heading) * length);
  const dy = round1(Math.sin(heading) * length);
  return pen(x - dx / 2, y - dy / 2, `l${pair(dx, dy, 1)}`, dx, dy);
}

function pair(x: number, y: number, digits: 0 | 1): string {
  const b = svgNumber(y, digits);
  return svgNumber(x, digits) + (b.startsWith('-') ? b : ` ${b}`);
}

function round1(value: number): number {
  return Math.round(value * 10) / 10;
}
