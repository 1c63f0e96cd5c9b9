/** What rules on prose have in common. */
import type {MarkdownPage} from '../../article';
import type {Edit} from '../../edits';
import type {Finding} from '../../findings';
import {editAt, offsetAt, type ProseBlock} from '../../prose';

/** Looks at one paragraph, heading or cell of a page, and says what is wrong with it. */
export type BlockRule = (block: ProseBlock, page: MarkdownPage) => Finding[];

/** The letters of Arabic script, without digits and marks, for a class in a pattern. */
export const ARABIC_LETTERS =
  '\\u0620-\\u063F\\u0641-\\u064A\\u066E-\\u066F\\u0671-\\u06D3\\u06FA-\\u06FF';

/** What a pattern found in a block: where first, what there, and how to replace all of it. */
export type Replacement = {
  readonly offset: number;
  readonly found: string;
  readonly fix: readonly Edit[];
};

/**
 * Replaces all that a pattern finds in a block.
 *
 * @param pattern a pattern with the flag `g`
 */
export function replaceAll(
  block: ProseBlock,
  pattern: RegExp,
  replacementOf: (found: string) => string,
): Replacement | undefined {
  const places = block.flatMap((piece) =>
    [...piece.value.matchAll(pattern)].map(({0: found, index}) => ({piece, found, index})),
  );
  const [first] = places;
  return (
    first && {
      offset: offsetAt(first.piece, first.index),
      found: first.found,
      fix: places.flatMap(({piece, found, index}) =>
        editAt(piece, index, index + found.length, replacementOf(found)),
      ),
    }
  );
}
