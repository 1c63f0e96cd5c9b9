/** Lays two lists side by side, so that what was put in or taken out shifts nothing else. */

/** A pair of places, one of each list. What has no counterpart has only its own. */
export type Alignment = {
  readonly before?: number;
  readonly after?: number;
  readonly same: boolean;
};

/** Beyond this the longest common part is not sought: no text has that many sections. */
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

/** The places of the longest common part, in both lists. */
function commonPairs(before: readonly string[], after: readonly string[]): [number, number][] {
  const width = after.length + 1;
  if (before.length * after.length > MAX_CELLS) {
    return [];
  }
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
  const pairs: [number, number][] = [];
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
