/** A translation laid beside its source, section by section and block by block. */
import {align} from './align';
import {alignBlocks, lengthOf, type BlockPair, type MeasuredBlock} from './alignBlocks';
import type {Translatable} from './article';
import type {ParsedPage} from './parseText';
import {blockGroups, shownText, type Block, type BlockGroup} from './blocks';
import {toLatinDigits} from './digits';
import {proseLength} from './proseLength';
import {compare} from './translations';
import type {LocaleCode} from '../locales';

/** A section, or a footnote, of a translation and the same of its source. */
export type GroupPair = {
  readonly source: BlockGroup;
  readonly target: BlockGroup;
  readonly pairs: readonly BlockPair[];
};

export type AlignedText = {
  readonly translation: ParsedPage<Translatable>;
  readonly source: ParsedPage<Translatable>;
  readonly groups: readonly GroupPair[];
  /** Footnotes of the source that the translation has not. */
  readonly lostFootnotes: readonly BlockGroup[];
  /** How long this translation is for its source, of texts of its languages: 1 is usual. */
  readonly rate: number;
};

/**
 * Lays a translation beside its source. What has changed in the source since is left out, and
 * so are sections that the translation lacks or has left empty: other rules tell of both.
 */
export function alignText(
  translation: ParsedPage<Translatable>,
  source: ParsedPage<Translatable>,
): AlignedText {
  const {changed, missing} = compare(translation.page, source.page);
  const known = new Set([...changed, ...missing].map(({index}) => index));
  const own = blockGroups(translation);
  const pairs = (['section', 'footnote'] as const).flatMap((kind) =>
    pairGroups(
      blockGroups(source).filter((group) => group.kind === kind),
      own.filter((group) => group.kind === kind),
    ),
  );
  const kept = pairs.filter(([group]) => !known.has(group.section));
  const maxCells = MAX_CELLS / Math.max(1, kept.length);
  const groups = kept.flatMap(([from, to]): GroupPair[] =>
    to === undefined
      ? []
      : [
          {
            source: from,
            target: to,
            pairs: alignBlocks(
              measuredBlocks(from, source.page.locale),
              measuredBlocks(to, translation.page.locale),
              maxCells,
            ),
          },
        ],
  );
  const lostFootnotes = kept.flatMap(([group, counterpart]) =>
    group.kind === 'footnote' && !counterpart ? [group] : [],
  );
  return {translation, source, groups, lostFootnotes, rate: rateOf(groups)};
}

/** Of all sections together, so that no text takes longer than a second. */
const MAX_CELLS = 200_000;

/** Pairs groups by the ids that both texts have, and what is left by its place. */
function pairGroups(
  source: readonly BlockGroup[],
  target: readonly BlockGroup[],
): [BlockGroup, BlockGroup | undefined][] {
  const ids = [source, target].map((groups) => new Set(groups.map(({id}) => id)));
  const keysOf = (groups: readonly BlockGroup[]): string[] =>
    groups.map(({id}) => (id !== undefined && ids.every((known) => known.has(id)) ? id : ''));
  return align(keysOf(source), keysOf(target)).flatMap(
    ({before, after}): [BlockGroup, BlockGroup | undefined][] => {
      const group = before === undefined ? undefined : source[before];
      return group ? [[group, after === undefined ? undefined : target[after]]] : [];
    },
  );
}

/** More of them tell no more, and take time. */
const MAX_MARKS = 24;

/** A source is measured once for all its translations: a group is in one language. */
function measuredBlocks(group: BlockGroup, locale: LocaleCode): readonly MeasuredBlock[] {
  const known = measured.get(group) ?? group.blocks.map((block) => measure(block, locale));
  measured.set(group, known);
  return known;
}

const measured = new WeakMap<BlockGroup, readonly MeasuredBlock[]>();

function measure(block: Block, locale: LocaleCode): MeasuredBlock {
  const words = toLatinDigits(shownText(block.node)).match(/[\p{Script=Latin}\d]+/gu) ?? [];
  return {
    block,
    length: proseLength(block.prose, locale),
    marks: new Set(words.slice(0, MAX_MARKS).map((word) => word.toLowerCase())),
  };
}

/** Shorter blocks say little of how concise a translator is. */
const TELLING_LENGTH = 40;

/** The median over the blocks; a translation much shorter than usual is not only concise. */
function rateOf(groups: readonly GroupPair[]): number {
  const rates = groups
    .flatMap(({pairs}) => pairs)
    .filter(({source, target}) => target.length > 0 && lengthOf(source) >= TELLING_LENGTH)
    .map(({source, target}) => lengthOf(target) / lengthOf(source))
    .sort((a, b) => a - b);
  return Math.min(1.3, Math.max(0.7, rates[rates.length >> 1] ?? 1));
}
