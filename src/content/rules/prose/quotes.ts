/** The rules `quotes-straight` and `quotes-foreign`: a quotation has the marks of its language. */
import {locales} from '../../../locales';
import type {Edit} from '../../edits';
import {createFinding} from '../../findings';
import {editAt, offsetAt, type ProseBlock, type ProseText} from '../../prose';
import type {BlockRule} from './blockRule';

type StraightQuote = {readonly piece: ProseText; readonly index: number};

/** Straight quotes in a paragraph; those that pair up beyond doubt can be replaced. */
export const checkStraightQuotes: BlockRule = (block, {locale, source}) => {
  const {quotes} = locales[locale];
  const straight = block.flatMap((piece) =>
    [...piece.value.matchAll(/"/g)]
      // After a digit it is a sign for inches, or for seconds.
      .filter(({index}) => !/[0-9]/.test(piece.value.charAt(index - 1)))
      .map(({index}): StraightQuote => ({piece, index})),
  );
  const [first] = straight;
  if (!first) return [];
  return [
    createFinding('quotes-straight', source, offsetAt(first.piece, first.index), {
      message: 'This is the quotation mark of typewriters.',
      hint: `Write ${quotes[0]}…${quotes[1]} around the quotation.`,
      fix: pairUp(block, straight, quotes),
    }),
  ];
};

const SAID = /«|»|“([^“”„«»]*)”/gu;
const OWN_LETTER = /(?!\p{Script=Latin})\p{L}/u;

/**
 * `quotes-foreign`: where quotations stand in « », those in “ ” are of English or of a word
 * processor, but for one inside another. What is in Latin letters is left to its author.
 */
export const checkForeignQuotes: BlockRule = (block, {locale, source}) => {
  const [opening, closing] = locales[locale].quotes;
  if (opening !== '«') return [];
  let depth = 0;
  const found: {piece: ProseText; index: number; words: string}[] = [];
  for (const piece of block) {
    for (const {0: mark, 1: words, index} of piece.value.matchAll(SAID)) {
      if (mark === opening) depth += 1;
      else if (mark === closing) depth = Math.max(0, depth - 1);
      else if (depth === 0 && words && OWN_LETTER.test(words)) found.push({piece, index, words});
    }
  }
  const [first] = found;
  if (!first) return [];
  return [
    createFinding('quotes-foreign', source, offsetAt(first.piece, first.index), {
      message: 'These are the quotation marks of another language.',
      hint: `Write ${opening}…${closing} around the quotation.`,
      fix: found.flatMap(({piece, index, words}) =>
        editAt(piece, index, index + words.length + 2, `${opening}${words}${closing}`),
      ),
    }),
  ];
};

/** Turns every second quote into a closing one, if all stand where such a mark stands. */
function pairUp(
  block: ProseBlock,
  straight: readonly StraightQuote[],
  quotes: readonly [string, string],
): Edit[] {
  // Inside other marks would stand marks of a second kind.
  const isInside = block.some(({value}) => value.includes(quotes[0]) || value.includes(quotes[1]));
  const fits = straight.every(({piece: {value}, index}, at) =>
    at % 2 === 0
      ? !OPENS_NOTHING.test(value.charAt(index + 1)) && !ENDS_WORD.test(value.charAt(index - 1))
      : !CLOSES_NOTHING.test(value.charAt(index - 1)),
  );
  const edits = straight.flatMap(({piece, index}, at) =>
    editAt(piece, index, index + 1, quotes[at % 2 === 0 ? 0 : 1]),
  );
  return isInside || !fits || straight.length % 2 !== 0 || edits.length < straight.length
    ? []
    : edits;
}

/** After an opening mark stands no space, and before a closing one neither. */
const OPENS_NOTHING = /[\s.,;:!?،؛؟]/;
const CLOSES_NOTHING = /\s/;
/** Where words have spaces between them, no mark opens at the end of one. */
const ENDS_WORD = /(?!\p{Script=Han})[\p{L}\p{N}.!?]/u;
