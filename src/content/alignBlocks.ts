/**
 * Lays the blocks of a translation beside its source’s, as sentences of parallel texts are
 * laid: W. Gale and K. Church, “A Program for Aligning Sentences in Bilingual Corpora”,
 * Computational Linguistics 19 (1993).
 */
import {align} from './align';
import type {Block} from './blocks';
import {lengthSpread} from './proseLength';

/** A block, and what tells which block of the other text it belongs to. */
export type MeasuredBlock = {
  readonly block: Block;
  /** In the measure of `proseLength`. */
  readonly length: number;
  /** Names, figures and addresses, which stay as they are in translation. */
  readonly marks: ReadonlySet<string>;
};

/** Blocks that belong together: mostly one and one. A side without any has no counterpart. */
export type BlockPair = {
  readonly source: readonly MeasuredBlock[];
  readonly target: readonly MeasuredBlock[];
};

/**
 * What it costs that a block has no counterpart, and that two were made of one. The unit is
 * that of a normal deviate’s square, halved.
 */
const LOSS = 4;
const MERGER = 4;

/**
 * The most that a difference of length costs: less than to take two blocks for strangers, so
 * that a block which was cut is still laid beside its source.
 */
const MISFIT = 6;

/** What it costs that names and figures of a block are none of its counterpart’s. */
const STRANGER = 3;

/** What stands for the share of strange marks in a block that has none at all. */
const UNMARKED = 0.3;

/** Steps from one pair to the next: how many blocks of the source, and of the translation. */
const STEPS = [
  [1, 1],
  [1, 0],
  [0, 1],
  [2, 1],
  [1, 2],
] as const;

/**
 * Pairs the blocks of two sections, in order. Only blocks of a kind are paired. The best of
 * all pairings is found, unless there would be more to compare than `maxCells`: then blocks are
 * paired by their kinds alone.
 */
export function alignBlocks(
  source: readonly MeasuredBlock[],
  target: readonly MeasuredBlock[],
  maxCells: number,
): BlockPair[] {
  const inOrder = source.map((block, at) => ({source: [block], target: target.slice(at, at + 1)}));
  if (source.length === target.length && inOrder.every((pair) => pairCost(pair) < LOSS)) {
    return inOrder;
  }
  return source.length * target.length > maxCells
    ? alignKinds(source, target)
    : alignByLength(source, target);
}

function alignKinds(
  source: readonly MeasuredBlock[],
  target: readonly MeasuredBlock[],
): BlockPair[] {
  const kinds = [source, target].map((blocks) => blocks.map(({block}) => block.kind));
  return align(kinds[0] ?? [], kinds[1] ?? []).flatMap(({before, after, same}): BlockPair[] => {
    const from = before === undefined ? [] : source.slice(before, before + 1);
    const to = after === undefined ? [] : target.slice(after, after + 1);
    return same
      ? [{source: from, target: to}]
      : [
          {source: from, target: []},
          {source: [], target: to},
        ].filter((pair) => pair.source.length + pair.target.length > 0);
  });
}

function alignByLength(
  source: readonly MeasuredBlock[],
  target: readonly MeasuredBlock[],
): BlockPair[] {
  const width = target.length + 1;
  // At s * width + t: what the cheapest way to there costs, and the last step of it.
  const costs = new Float64Array((source.length + 1) * width).fill(Infinity);
  const steps = new Uint8Array(costs.length);
  costs[0] = 0;
  for (let s = 0; s <= source.length; s += 1) {
    for (let t = 0; t <= target.length; t += 1) {
      const here = s * width + t;
      for (const [step, [ds, dt]] of STEPS.entries()) {
        const before = ds > s || dt > t ? Infinity : (costs[(s - ds) * width + t - dt] ?? Infinity);
        // What is dear already need not be compared.
        if (before >= (costs[here] ?? Infinity)) continue;
        const cost = before + pairCost(pairAt(source, target, [s, t], [ds, dt]));
        if (cost < (costs[here] ?? Infinity)) {
          costs[here] = cost;
          steps[here] = step;
        }
      }
    }
  }
  return walkBack(source, target, steps);
}

type Step = readonly [source: number, target: number];

/** The blocks that a step to a place takes. */
function pairAt(
  source: readonly MeasuredBlock[],
  target: readonly MeasuredBlock[],
  [s, t]: Step,
  [ds, dt]: Step,
): BlockPair {
  return {source: source.slice(s - ds, s), target: target.slice(t - dt, t)};
}

function walkBack(
  source: readonly MeasuredBlock[],
  target: readonly MeasuredBlock[],
  steps: Uint8Array,
): BlockPair[] {
  const pairs: BlockPair[] = [];
  let [s, t] = [source.length, target.length];
  while (s > 0 || t > 0) {
    const [ds, dt] = STEPS[steps[s * (target.length + 1) + t] ?? 0] ?? STEPS[0];
    pairs.push(pairAt(source, target, [s, t], [ds, dt]));
    [s, t] = [s - ds, t - dt];
  }
  return pairs.reverse();
}

/** Kinds that a translator may part in two, or join. */
const DIVISIBLE: ReadonlySet<string> = new Set(['footnote', 'item', 'paragraph', 'quote']);

function pairCost({source, target}: BlockPair): number {
  if (source.length === 0 || target.length === 0) {
    return LOSS;
  }
  const kind = source[0]?.block.kind ?? 'html';
  const isMerger = source.length + target.length > 2;
  const isOfKind = ({block}: MeasuredBlock): boolean => block.kind === kind;
  if (!source.every(isOfKind) || !target.every(isOfKind) || (isMerger && !DIVISIBLE.has(kind))) {
    return Infinity;
  }
  const merger = isMerger ? MERGER : 0;
  return merger + lengthCost(source, target) + STRANGER * strangeness(source, target);
}

function lengthCost(source: readonly MeasuredBlock[], target: readonly MeasuredBlock[]): number {
  const [from, to] = [lengthOf(source), lengthOf(target)];
  return Math.min(MISFIT, (Math.log((to + 1) / (from + 1)) / lengthSpread(from)) ** 2 / 2);
}

export function lengthOf(blocks: readonly MeasuredBlock[]): number {
  return blocks.reduce((sum, {length}) => sum + length, 0);
}

/** The share of the translation’s marks that its source has not. */
function strangeness(source: readonly MeasuredBlock[], target: readonly MeasuredBlock[]): number {
  let [marks, foreign] = [0, 0];
  for (const block of target) {
    for (const mark of block.marks) {
      marks += 1;
      foreign += source.some((other) => other.marks.has(mark)) ? 0 : 1;
    }
  }
  return marks === 0 ? UNMARKED : foreign / marks;
}
