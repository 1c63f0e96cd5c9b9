/**
 * A murmuration, drawn without a clock: the same seed gives the same flock on every machine.
 *
 * The birds fly on a sheet that slow waves bend in space. Seen from the side, the sheet folds
 * over itself, and where it does the birds crowd together: the dark bands of a real flock.
 */

/** One bird. Lengths are in units of the flock, which is about one unit long. */
export type Bird = {
  readonly x: number;
  /** Downwards, as in a picture. */
  readonly y: number;
  /** Towards the viewer, about -1.5 to 1.5. */
  readonly depth: number;
  /** Where it flies to, in radians clockwise from the x axis. */
  readonly heading: number;
};

type Point = readonly [x: number, y: number, depth: number];
type Random = () => number;

const TURN = 2 * Math.PI;

/**
 * @param seed any integer, such as `seedOf` makes of a name
 * @param count how many birds
 */
export function flock(seed: number, count: number): Bird[] {
  const random = mulberry32(seed);
  const sheet = randomSheet(random);
  const crowds = [
    {middle: 0.2 + 0.15 * random(), spread: 0.14 + 0.08 * random()},
    {middle: 0.48 + 0.12 * random(), spread: 0.16 + 0.09 * random()},
    {middle: 0.75 + 0.12 * random(), spread: 0.11 + 0.08 * random()},
  ] as const;
  return Array.from({length: count}, () => {
    const pick = random();
    // A few birds keep to no crowd: they are the flock's ragged ends.
    const crowd =
      pick < 0.3 ? crowds[0] : pick < 0.62 ? crowds[1] : pick < 0.86 ? crowds[2] : undefined;
    const along = crowd ? crowd.middle + bell(random) * crowd.spread : 0.5 + bell(random) * 0.42;
    const u = Math.min(1.04, Math.max(-0.04, along));
    const v = bell(random) * 0.72;
    const [x, y, depth] = sheet(u, v);
    const [nextX, nextY] = sheet(u + 0.004, v);
    const stray = 0.003 + 0.026 * random() * random();
    const away = random() * TURN;
    return {
      x: x + Math.cos(away) * stray,
      y: y + Math.sin(away) * stray,
      depth: depth + (random() - 0.5) * 0.2,
      heading: Math.atan2(nextY - y, nextX - x),
    };
  });
}

/** A number for a name: FNV-1a over its UTF-8 bytes, 32 bits. */
export function seedOf(name: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(name)) {
    hash = Math.imul(hash ^ byte, 0x01000193);
  }
  return hash >>> 0;
}

/** A surface in space over `u`, along the flight, and `v`, across it. */
function randomSheet(random: Random): (u: number, v: number) => Point {
  const sway = randomWaves(random, 0.52);
  const swell = randomWaves(random, 0.27);
  const rise = (random() - 0.5) * 0.5;
  const bend = sign(random) * (0.1 + 0.16 * random());
  const bendStart = random() * TURN;
  const twistStart = random() * TURN;
  const twist = 2.2 + 2.6 * random();
  return (u, v) => {
    const shift = sway(u, v);
    const angle = twistStart + twist * u + 0.5 * shift;
    const breadth = 0.04 + 0.23 * Math.sin(Math.PI * Math.min(1, Math.max(0, u))) ** 1.2;
    const height =
      rise * (u - 0.5) +
      bend * Math.sin(3.1 * u + bendStart) +
      v * breadth * Math.cos(angle) +
      0.5 * swell(u, v) * breadth;
    return [
      u + 0.06 * shift + 0.25 * v * breadth * Math.sin(angle * 1.3),
      // Flocks are longer than they are high.
      0.6 * height,
      v * Math.sin(angle) + 0.6 * shift,
    ];
  };
}

/** Four waves, each finer and weaker than the one before. */
function randomWaves(random: Random, amplitude: number): (u: number, v: number) => number {
  const waves = [0, 1, 2, 3].map((step) => ({
    alongU: (1.05 + 1.55 * random()) * (1 + 0.57 * step) * Math.PI,
    alongV: (1.1 + 2.3 * random()) * (1 + 0.37 * step),
    phase: random() * TURN,
    height: (sign(random) * amplitude * (0.7 + 0.6 * random())) / (1 + 1.05 * step),
  }));
  return (u, v) =>
    waves.reduce(
      (sum, {alongU, alongV, phase, height}) =>
        sum + height * Math.sin(alongU * u + alongV * v + phase),
      0,
    );
}

function sign(random: Random): 1 | -1 {
  return random() < 0.5 ? -1 : 1;
}

/** Between -1.5 and 1.5, mostly near 0. */
function bell(random: Random): number {
  return random() + random() + random() - 1.5;
}

/** Tommy Ettinger's mulberry32: small, fast, and the same on every machine. */
export function mulberry32(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
