/** The rule `quotes-straight`: a quotation has the marks of its language. */
import {locales} from '../../../locales';
import type {Edit} from '../../edits';
import {createFinding} from '../../findings';
import {editAt, offsetAt, type ProseBlock, type ProseText} from '../../prose';
import type {BlockRule} from './blockRule';

type StraightQuote = {readonly piece: ProseText; readonly index: number};

/** Straight quotes in a paragraph; those that pair up beyond doubt can be replaced. */
export const checkQuotes: BlockRule = (block, {locale, source}) => {
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
