/** The rule `digits-mixed`: the numbers of one paragraph have the digits of one script. */
import {localeCodes, locales, type LocaleCode} from '../../../locales';
import {createFinding} from '../../findings';
import {offsetAt, type ProseBlock, type ProseText} from '../../prose';
import {languageName} from '../words';
import {ARABIC_LETTERS, type BlockRule} from './blockRule';

/** The digits of Arabic script, by the names that `Intl` has for them. */
const DIGITS = {arab: '٠١٢٣٤٥٦٧٨٩', arabext: '۰۱۲۳۴۵۶۷۸۹'} as const;

type Digits = {readonly own: string; readonly other: string};

/** The digits of each language in Arabic script, and the others of that script. */
const digitsByLocale: ReadonlyMap<LocaleCode, Digits> = new Map(
  localeCodes.flatMap((code): [LocaleCode, Digits][] => {
    const {numberingSystem} = new Intl.Locale(locales[code].intl);
    const {arab, arabext} = DIGITS;
    if (numberingSystem === 'arab') return [[code, {own: arab, other: arabext}]];
    return numberingSystem === 'arabext' ? [[code, {own: arabext, other: arab}]] : [];
  }),
);

/** Digits of a second kind beside those of the language, which readers take for other numbers. */
export const checkDigits: BlockRule = (block, {locale, source}) => {
  const digits = digitsByLocale.get(locale);
  if (!digits || firstMatch(block, new RegExp(`[${digits.own}]`)) === undefined) return [];
  const offset = firstMatch(block, new RegExp(`[${digits.other}]`)) ?? firstLatinNumber(block);
  if (offset === undefined) return [];
  return [
    createFinding('digits-mixed', source, offset, {
      message: 'This number and others in the paragraph have digits of different scripts.',
      hint: `Write all numbers of a text in ${languageName(locale)} with the digits ${digits.own}. Those in names, such as GPT-4, stay.`,
    }),
  ];
};

function firstMatch(block: ProseBlock, pattern: RegExp): number | undefined {
  for (const piece of block) {
    const index = pattern.exec(piece.value)?.index;
    if (index !== undefined) return offsetAt(piece, index);
  }
  return undefined;
}

const OTHER_THAN_ARABIC = new RegExp(`[^${ARABIC_LETTERS}]+`, 'g');

/** The first number that is no part of a name or a phrase in Latin script, as in “H100”. */
function firstLatinNumber(block: ProseBlock): number | undefined {
  for (const [at, piece] of block.entries()) {
    for (const {0: stretch, index} of piece.value.matchAll(OTHER_THAN_ARABIC)) {
      const digit = stretch.search(/[0-9]/);
      const meetsOther = meetsNeighbour(piece, index, stretch, at === 0, at === block.length - 1);
      if (digit >= 0 && !meetsOther && !/\p{Script=Latin}/u.test(stretch)) {
        return offsetAt(piece, index + digit);
      }
    }
  }
  return undefined;
}

/** Beside the ends of a piece may stand code, or the rest of a name. */
function meetsNeighbour(
  {value}: ProseText,
  index: number,
  stretch: string,
  isFirst: boolean,
  isLast: boolean,
): boolean {
  return (index === 0 && !isFirst) || (index + stretch.length === value.length && !isLast);
}
