/**
 * Cuts a text into words, and says under which terms each is found. The build and the reader's
 * browser do it with the same code, so that what is typed meets what is written.
 */

import {toLatinDigits} from '../content/digits';

/** What the words of one language are known by. */
export type Language = {
  /**
   * Folds a word in lower case: spellings that readers take for one become one. What it gives is
   * a term; it may be empty.
   */
  readonly fold: (word: string) => string;
  /** What the forms of a folded word have in common; the word itself if it knows of nothing. */
  readonly stem: (folded: string) => string;
};

/** A word of a text, from–to in it, and the terms under which it is found. */
export type Word = {
  readonly start: number;
  readonly end: number;
  /** The word as it is written, folded, and what it is made of: the parts of a Persian word. */
  readonly forms: readonly string[];
  /** The stems of the forms, where they differ from them. */
  readonly stems: readonly string[];
};

const HAN = /\p{Script=Han}/u;

/** Numbers with their separators, runs of Han, and words with what may stand inside them. */
const RUN =
  /\p{Nd}+(?:[.,٬٫]\p{Nd}+)*(?![\p{L}\p{M}\p{N}])|\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+(?:[\u200C'’](?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+)*/gu;

/** All words of a text, in order. Characters of Han stand for themselves and for each two. */
export function wordsOf(text: string, language: Language): Word[] {
  return [...text.matchAll(RUN)].flatMap(({0: run, index: start}) => {
    if (HAN.test(run)) return hanWords(run, start);
    const terms = termsOf(run, language);
    return terms.forms.length === 0 ? [] : [{start, end: start + run.length, ...terms}];
  });
}

type Terms = Pick<Word, 'forms' | 'stems'>;

/** Most words of a text are there many times, and in other texts. */
const knownTerms = new WeakMap<Language, Map<string, Terms>>();

function termsOf(run: string, language: Language): Terms {
  const known = knownTerms.get(language) ?? new Map<string, Terms>();
  knownTerms.set(language, known);
  const terms = known.get(run) ?? readTerms(run, language);
  known.set(run, terms);
  return terms;
}

function readTerms(run: string, language: Language): Terms {
  const forms = formsOf(run, language);
  const stems = forms.map(language.stem).filter((stem) => stem !== '' && !forms.includes(stem));
  return {forms, stems: [...new Set(stems)]};
}

/** Chinese is written without spaces, and readers look for pieces of any length. */
function hanWords(run: string, start: number): Word[] {
  const characters = [...run];
  let at = start;
  return characters.map((character, index) => {
    const word = {
      start: at,
      end: at + character.length,
      forms: [character],
      stems: index + 1 < characters.length ? [character + characters[index + 1]] : [],
    };
    at = word.end;
    return word;
  });
}

/** A word as one, and, where half-spaces part it, its parts: some write a space or nothing there. */
function formsOf(run: string, {fold}: Language): string[] {
  const plain = toLatinDigits(run.normalize('NFKC').toLowerCase());
  if (/^\d/.test(plain) && !/\p{L}/u.test(plain)) return [plainNumber(plain)];
  const parts = plain.split('\u200C');
  const forms = [parts.join(''), ...(parts.length > 1 ? parts : [])].map(fold);
  return [...new Set(forms)].filter((form) => form !== '');
}

/** Separators of thousands say nothing; that of decimals is a point. */
function plainNumber(number: string): string {
  return /^\d{1,3}([,٬]\d{3})+$/.test(number)
    ? number.replace(/[,٬]/g, '')
    : number.replace(/٫/g, '.');
}

/** Takes accents, vowel signs and the like off letters. */
export function withoutMarks(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '');
}
