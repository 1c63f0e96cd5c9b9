/** The rule `typography`: what programs for the typography of a language would mend. */
import Typograf from 'typograf';
import Virastar from 'virastar';
import {locales, type Locale, type LocaleCode} from '../../../locales';
import {createFinding} from '../../findings';
import {editAt, offsetAt} from '../../prose';
import type {BlockRule} from './blockRule';

type Mender = {
  /** Tells what cannot be at fault: the programs are a hundred times slower than this. */
  readonly mayDiffer: RegExp;
  readonly mend: (text: string) => string;
  readonly message: string;
};

const menders: Partial<Record<LocaleCode, Mender>> = {
  fa: {
    mayDiffer:
      /(?:^|\s)(?:ن?می|بی) | (?:ها(?:ی\p{L}{0,4})?|ام|ات|اش|ای[دم]?|اند|[متش]ان|تر(?:ین?)?)(?![\p{L}\u200C])|ه ی|[\u06AA\u06BE\u06C1\u06CD\u06D0\u06D2\u06D5]/u,
    mend: mendPersian,
    message:
      'Part of a word is cut off from it by a space, or a letter belongs to a neighbouring language.',
  },
  ru: {
    mayDiffer: /[ \u00A0][-‒–]| —|\.{3}/,
    mend: mendRussian,
    message:
      'A hyphen stands for a dash, a dash could begin a line, or three full stops stand for an ellipsis.',
  },
};

/** Longer lines and long spaces are left alone: the programs go over them time and again. */
const LONGEST = 5000;
/** And so is what the programs could take for HTML. */
const ODD = /\s{10}|[&<]/;

export const checkTypography: BlockRule = (block, {locale, source}) => {
  const mender = menders[locale];
  if (!mender) return [];
  return block.flatMap((piece) => {
    const {value} = piece;
    if (value.length > LONGEST || !mender.mayDiffer.test(value) || ODD.test(value)) return [];
    const mended = mender.mend(normalLetters(value, locale));
    const change = changeBetween(normalLetters(value, locale), mended);
    return change
      ? [
          createFinding('typography', source, offsetAt(piece, change.start), {
            message: mender.message,
            hint: `Write “${shown(mended, change)}”.`,
            fix: editAt(piece, change.start, change.end, change.text),
          }),
        ]
      : [];
  });
};

/** Other rules mend letters of a neighbouring language that the locale table knows. */
function normalLetters(text: string, locale: LocaleCode): string {
  const {lookalikes = {}}: Locale = locales[locale];
  return Array.from(text, (letter) => lookalikes[letter] ?? letter).join('');
}

let virastar: Virastar | undefined;

/** Joins prefixes and suffixes to their words. “خانهٔ” is as right as “خانه‌ی”, and is kept. */
function mendPersian(text: string): string {
  virastar ??= new Virastar(
    onlyThese(['fix_perfix_spacing', 'fix_suffix_spacing', 'fix_misc_non_persian_chars']),
  );
  return virastar.cleanup(text.replaceAll(HAMZA, HELD)).replaceAll(HELD, HAMZA);
}

const HAMZA = '\u0654';
/** A private character that no text has and no program knows. */
const HELD = '\uE000';

function onlyThese(wanted: readonly string[]): Record<string, boolean> {
  const names = Object.keys(Virastar.prototype.defaults);
  return Object.fromEntries(names.map((name) => [name, wanted.includes(name)]));
}

let typograf: Typograf | undefined;

/** Makes dashes and ellipses of what stands for them. Between numbers may be a minus sign. */
function mendRussian(text: string): string {
  if (/\d [-–] \d/.test(text)) return text;
  typograf ??= new Typograf({
    locale: 'ru',
    disableRule: '*',
    enableRule: ['ru/dash/main', 'common/punctuation/hellip'],
  });
  return typograf.execute(text);
}

/** What to put in the place of what, so that one text becomes another. */
type Change = {readonly start: number; readonly end: number; readonly text: string};

function changeBetween(before: string, after: string): Change | undefined {
  if (before === after) return undefined;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let same = 0;
  while (same < shorter - start && before.at(-1 - same) === after.at(-1 - same)) same += 1;
  return {start, end: before.length - same, text: after.slice(start, after.length - same)};
}

const WORDS_AROUND = 12;

function shown(mended: string, {start}: Change): string {
  return mended.slice(Math.max(0, start - WORDS_AROUND), start + WORDS_AROUND).trim();
}
