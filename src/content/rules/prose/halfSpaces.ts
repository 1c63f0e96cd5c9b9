/** The rule `half-spaces-missing`: a program dropped the zero-width non-joiners of a text. */
import {locales, type Locale} from '../../../locales';
import type {MarkdownPage} from '../../article';
import {createFinding, type Finding} from '../../findings';
import {offsetAt, type ProseBlock} from '../../prose';
import {languageName} from '../words';
import {ARABIC_LETTERS} from './blockRule';

/** A shorter text may have few of them by chance. */
const FEWEST_WORDS = 150;

const WORD = new RegExp(`[${ARABIC_LETTERS}\\u064B-\\u0655\\u200C]+`, 'g');

/** Looks at the prose of a whole body. */
export function checkHalfSpaces(
  blocks: readonly ProseBlock[],
  {locale, source}: MarkdownPage,
): Finding[] {
  const {fewestHalfSpaces}: Locale = locales[locale];
  const pieces = blocks.flat();
  const [first] = pieces;
  if (fewestHalfSpaces === undefined || !first) return [];
  const words = count(pieces, WORD);
  const halfSpaces = count(pieces, /\u200C/g);
  if (words < FEWEST_WORDS || halfSpaces * 1000 >= fewestHalfSpaces * words) return [];
  return [
    createFinding('half-spaces-missing', source, offsetAt(first, 0), {
      message: `The text of ${words} ${languageName(locale)} words has ${halfSpaces} half-spaces (zero-width non-joiners): they were lost on the way.`,
      hint: 'Copy the text again from where it was written, or ask whoever sent it for the file itself.',
    }),
  ];
}

function count(pieces: ProseBlock, pattern: RegExp): number {
  return pieces.reduce((sum, {value}) => sum + (value.match(pattern)?.length ?? 0), 0);
}
