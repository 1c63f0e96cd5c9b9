/** The rule `literal-emphasis`: readers see no marks that were meant for emphasis. */
import {createFinding, type Finding} from '../../findings';
import {editAt, offsetAt, type ProseText} from '../../prose';
import type {BlockRule} from './blockRule';

/** Marks that a letter stands before or after; `2**3` and `a__b` are no emphasis. */
const MARKS = /(?<![*_\p{L}\p{N}\\])(?:\*\*|__)(?![*_])|(?<![*_\\])(?:\*\*|__)(?![*_\p{L}\p{N}])/gu;

/** Emphasis whose marks only have spaces inside: `**word **`. */
const SPACED =
  /(?<![*\p{L}\p{N}\\])\*\*([ \t]*)([\p{L}\p{N}](?:[^*\\]*[\p{L}\p{N}])?)([ \t]*)\*\*(?![*\p{L}\p{N}])/gu;

export const checkEmphasis: BlockRule = (block, {source}) =>
  block.flatMap((piece): Finding[] => {
    const first = [...piece.value.matchAll(MARKS)].find(({index}) => isUnescaped(piece, index));
    if (!first) return [];
    const {0: mark, index} = first;
    return [
      createFinding('literal-emphasis', source, offsetAt(piece, index), {
        message: `Readers see “${mark}” here: it marks no emphasis.`,
        hint: `Write ${mark}words${mark} without spaces inside the marks, and close what you open. For the signs themselves write ${mark.replace(/./g, '\\$&')}.`,
        fix: [...piece.value.matchAll(SPACED)].flatMap(({0: found, 2: words = '', index: at}) =>
          editAt(piece, at, at + found.length, `**${words}**`),
        ),
      }),
    ];
  });

/** A sign that is escaped in the file is meant to be seen. */
function isUnescaped(piece: ProseText, index: number): boolean {
  return piece.raw.charAt(offsetAt(piece, index) - piece.offset) !== '\\';
}
