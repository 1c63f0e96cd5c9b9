import {describe, expect, it} from 'vitest';
import {COVER_HEIGHT, COVER_WIDTH, coverSvg} from '../../src/flock/cover';
import {flock, seedOf} from '../../src/flock/flock';
import {flockSvg} from '../../src/flock/picture';

const box = {left: 100, top: 100, width: 800, height: 300};
const picture = {count: 800, box, width: 1000, height: 500, wing: 4, digits: 1} as const;

/** Where the strokes of a drawing begin. */
function starts(svg: string): [number, number][] {
  return [...svg.matchAll(/ d="([^"]*)"/g)].flatMap(([, d = '']) => {
    let [x, y] = [0, 0];
    return [...d.matchAll(/([mhlq])([^mhlq]*)/g)].flatMap(([, command, args = '']) => {
      const numbers = args.match(/-?\d*\.?\d+/g)?.map(Number) ?? [];
      const [dx = 0, dy = 0] = command === 'h' ? [numbers[0], 0] : numbers.slice(-2);
      [x, y] = [x + dx, y + dy];
      return command === 'm' ? [[x, y] as [number, number]] : [];
    });
  });
}

describe('a flock', () => {
  it('is the same whenever it is drawn, and another for another name', () => {
    expect(flock(seedOf('a'), 50)).toEqual(flock(seedOf('a'), 50));
    expect(flock(seedOf('a'), 50)).not.toEqual(flock(seedOf('b'), 50));
    expect(coverSvg('article:a')).toBe(coverSvg('article:a'));
    expect(coverSvg('article:a')).not.toBe(coverSvg('article:b'));
  });

  it('lies in its box but for stray birds, and none outside the picture', () => {
    for (const name of ['a', 'b', 'c', 'd']) {
      const birds = starts(flockSvg(name, picture));
      expect(birds.length).toBeGreaterThan(700);
      const inside = birds.filter(([x, y]) => x > 90 && x < 910 && y > 90 && y < 410);
      expect(inside.length / birds.length).toBeGreaterThan(0.9);
      expect(birds.every(([x, y]) => x > -10 && x < 1010 && y > -10 && y < 510)).toBe(true);
    }
  });

  it('stands back where words are', () => {
    const quiet = flockSvg('a', {...picture, quiet: () => 1});
    expect(quiet.match(/<path/g)).toHaveLength(1);
    expect(quiet).toContain('opacity="0.16"');
    const half = flockSvg('a', {...picture, quiet: () => 0.5});
    const share = starts(half.match(/<path[^>]*0\.16"\/>/)?.[0] ?? '').length / starts(half).length;
    expect(share).toBeGreaterThan(0.45);
    expect(share).toBeLessThan(0.55);
  });
});

describe('a cover', () => {
  it('is a small drawing without script, text or anything from elsewhere', () => {
    const svg = coverSvg('article:2026-01-02-a');
    const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? [];
    expect(Number(width) / Number(height)).toBeCloseTo(COVER_WIDTH / COVER_HEIGHT, 5);
    expect(svg).not.toMatch(/<(script|text|image|style|use|foreignObject)|href|\son\w+=/);
    expect(svg.length).toBeLessThan(40_000);
  });
});
