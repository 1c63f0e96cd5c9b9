// A flock is drawn as dots on a ribbon that twists as it runs across the picture. Where the
// ribbon stands edge-on its dots crowd together: the dark folds of a real murmuration.

export const FLOCK_WIDTH = 740;
export const FLOCK_HEIGHT = 240;

/** Path data of the birds that are far, between and near, each to be stroked as round dots. */
export type Flock = readonly [far: string, middle: string, near: string];

/**
 * Draws a flock in a box of `FLOCK_WIDTH` × `FLOCK_HEIGHT`.
 * @param seed any integer; the same seed gives the same flock
 * @param birds how many
 */
export function drawFlock(seed: number, birds: number): Flock {
  const random = mulberry32(seed);
  const [rise, wave, turn, twist] = [random(), random(), random(), random()].map(
    (value) => value * 2 * Math.PI,
  ) as [number, number, number, number];
  const layers: [Point[], Point[], Point[]] = [[], [], []];
  for (let index = 0; index < birds; index++) {
    // Most birds fly near the middle of the flock, along it and across it.
    const along = clamp(0.5 + (random() + random() + random() - 1.5) * 0.36);
    const side = random() + random() - 1;
    const scatter = (random() - 0.5) * 7;
    const [x, y] = spine(along, rise, wave);
    const [nextX, nextY] = spine(along + 0.01, rise, wave);
    const heading = Math.atan2(nextY - y, nextX - x);
    const angle = 4.2 * along + turn + 0.9 * Math.sin(5 * along + twist);
    const width = 20 + 88 * Math.sin(Math.PI * along) ** 1.4;
    const across = side * width * Math.cos(angle) + scatter;
    const forward = side * width * 0.55 * Math.sin(angle * 1.3);
    const depth = side * Math.sin(angle);
    layers[depth < -0.25 ? 0 : depth < 0.25 ? 1 : 2].push([
      Math.round(x - Math.sin(heading) * across + Math.cos(heading) * forward),
      Math.round(y + Math.cos(heading) * across + Math.sin(heading) * forward * 0.5),
    ]);
  }
  return [dots(layers[0]), dots(layers[1]), dots(layers[2])];
}

type Point = [x: number, y: number];

/** The line that the flock follows, from left to right. */
function spine(along: number, rise: number, wave: number): Point {
  const x = -20 + (FLOCK_WIDTH + 40) * along;
  const y =
    FLOCK_HEIGHT / 2 + 46 * Math.sin(3.4 * along + rise) + 22 * Math.sin(7.3 * along + wave);
  return [x, y];
}

/** A path of empty lines, which round caps turn into dots; sorted, so that it compresses well. */
function dots(points: Point[]): string {
  points.sort(([ax, ay], [bx, by]) => ax - bx || ay - by);
  let previous: Point = [0, 0];
  return points
    .map(([x, y]) => {
      const [dx, dy] = [x - previous[0], y - previous[1]];
      previous = [x, y];
      return `m${dx}${dy < 0 ? '' : ' '}${dy}h0`;
    })
    .join('');
}

function clamp(value: number): number {
  return Math.min(0.999, Math.max(0.001, value));
}

/** Tommy Ettinger's mulberry32: small, fast, and the same on every machine. */
function mulberry32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
