/** The rule `literal-emphasis`: readers see no marks that were meant for emphasis. */
import {createFinding, type Finding} from '../../findings';
import {editAt, isUnescaped, offsetAt, type ProseBlock} from '../../prose';
import type {SourceFile} from '../../source';
import type {BlockRule} from './blockRule';

/** Marks that a letter stands before or after; `2**3` and `a__b` are no emphasis. */
const MARKS = /(?<![*_\p{L}\p{N}\\])(?:\*\*|__)(?![*_])|(?<![*_\\])(?:\*\*|__)(?![*_\p{L}\p{N}])/gu;

/** Emphasis whose marks only have spaces inside: `**word **`. */
const SPACED =
  /(?<![*\p{L}\p{N}\\])\*\*([ \t]*)([\p{L}\p{N}](?:[^*\\]*[\p{L}\p{N}])?)([ \t]*)\*\*(?![*\p{L}\p{N}])/gu;

export const checkEmphasis: BlockRule = (block, {source}) => {
  // With spaces on both sides, marks could also end one emphasis and begin the next.
  const isOnlyPair = written(block, source).split('**').length === 3;
  return block.flatMap((piece): Finding[] => {
    const first = [...piece.value.matchAll(MARKS)].find(({index}) => isUnescaped(piece, index));
    if (!first) return [];
    const {0: mark, index} = first;
    return [
      createFinding('literal-emphasis', source, offsetAt(piece, index), {
        message: `Readers see “${mark}” here: it marks no emphasis.`,
        hint: `Write ${mark}words${mark} without spaces inside the marks, and close what you open. For the signs themselves write ${mark.replace(/./g, '\\$&')}.`,
        fix: [...piece.value.matchAll(SPACED)].flatMap(
          ({0: found, 1: before, 2: words = '', 3: after, index: at}) =>
            before && after && !isOnlyPair
              ? []
              : editAt(piece, at, at + found.length, `**${words}**`),
        ),
      }),
    ];
  });
};

/** A block as the file has it, with marks at its ends. */
function written(block: ProseBlock, {text}: SourceFile): string {
  const [first] = block;
  const last = block.at(-1);
  return first && last
    ? text.slice(Math.max(0, first.offset - 2), last.offset + last.raw.length + 2)
    : '';
}
