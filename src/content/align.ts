/** Lays two lists side by side, so that what was put in or taken out shifts nothing else. */

/** A pair of places, one of each list. What has no counterpart has only its own. */
export type Alignment = {
  readonly before?: number;
  readonly after?: number;
  readonly same: boolean;
};

/**
 * The most items of the one list times items of the other among which the longest common part is
 * sought: it takes time and room by this number. Texts have fewer sections, but may have more
 * paragraphs.
 */
const MAX_CELLS = 1_000_000;

/**
 * Aligns two lists by their longest common part. Between its items, what is left over is
 * paired in order: it was replaced.
 */
export function align(before: readonly string[], after: readonly string[]): Alignment[] {
  const result: Alignment[] = [];
  let [from, to] = [0, 0];
  const closeGap = (beforeEnd: number, afterEnd: number): void => {
    while (from < beforeEnd || to < afterEnd) {
      result.push({
        ...(from < beforeEnd && {before: from++}),
        ...(to < afterEnd && {after: to++}),
        same: false,
      });
    }
  };
  for (const [b, a] of commonPairs(before, after)) {
    closeGap(b, a);
    result.push({before: b, after: a, same: true});
    [from, to] = [b + 1, a + 1];
  }
  closeGap(before.length, after.length);
  return result;
}

type Pair = readonly [before: number, after: number];

/** The places of a common part, in both lists: the longest, unless the lists are too long. */
function commonPairs(before: readonly string[], after: readonly string[]): Pair[] {
  return before.length * after.length > MAX_CELLS
    ? pairLong(before, after)
    : longestPairs(before, after);
}

/**
 * Pairs what both lists begin and end with, and the two halves of the rest by themselves. That
 * misses what only one half has in common with the other, but the time grows no faster than lists.
 */
function pairLong(before: readonly string[], after: readonly string[]): Pair[] {
  const start = countSame(before, after);
  const end = countSame(before.slice(start).reverse(), after.slice(start).reverse());
  const [b, a] = [before.length - end, after.length - end];
  const [middleB, middleA] = [Math.ceil((start + b) / 2), Math.ceil((start + a) / 2)];
  return [
    ...pairsFrom(0, 0, start),
    ...movePairs(
      commonPairs(before.slice(start, middleB), after.slice(start, middleA)),
      start,
      start,
    ),
    ...movePairs(commonPairs(before.slice(middleB, b), after.slice(middleA, a)), middleB, middleA),
    ...pairsFrom(b, a, end),
  ];
}

/** How many items two lists have in common before they differ. */
function countSame(before: readonly string[], after: readonly string[]): number {
  const different = before.findIndex((item, at) => item !== after[at]);
  return different < 0 ? before.length : different;
}

function pairsFrom(before: number, after: number, length: number): Pair[] {
  return Array.from({length}, (_, at) => [before + at, after + at]);
}

function movePairs(pairs: readonly Pair[], before: number, after: number): Pair[] {
  return pairs.map(([b, a]) => [b + before, a + after]);
}

/** The places of the longest common part, in both lists. */
function longestPairs(before: readonly string[], after: readonly string[]): Pair[] {
  const width = after.length + 1;
  // lengths[b * width + a]: of the longest common part of what begins at b and at a.
  const lengths = new Uint32Array((before.length + 1) * width);
  const lengthAt = (b: number, a: number): number => lengths[b * width + a] ?? 0;
  for (let b = before.length - 1; b >= 0; b -= 1) {
    for (let a = after.length - 1; a >= 0; a -= 1) {
      lengths[b * width + a] =
        before[b] === after[a]
          ? lengthAt(b + 1, a + 1) + 1
          : Math.max(lengthAt(b + 1, a), lengthAt(b, a + 1));
    }
  }
  const pairs: Pair[] = [];
  let [b, a] = [0, 0];
  while (b < before.length && a < after.length) {
    if (before[b] === after[a]) {
      pairs.push([b++, a++]);
    } else if (lengthAt(b + 1, a) >= lengthAt(b, a + 1)) {
      b += 1;
    } else {
      a += 1;
    }
  }
  return pairs;
}
