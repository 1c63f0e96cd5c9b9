/** Reads what somebody typed: which terms stand for each of its words. */
import type {Range} from './shards';
import {wordsOf, type Language, type Word} from './words';

/** A word that somebody looks for. */
export type QueryWord = {
  /** Any of these stands for it. */
  readonly terms: readonly string[];
  /** All of these together do, too: the parts of a Persian word. */
  readonly parts: readonly string[];
  /** What it begins with, while it is still being typed. */
  readonly beginning?: string;
  /** What it may be a misspelling of: terms that differ in so many letters. */
  readonly guess?: {
    readonly terms: readonly string[];
    readonly distance: number;
    readonly range: Range;
  };
  /** Where its terms are, if it is spelt right. */
  readonly ranges: readonly Range[];
};

/** A beginning of fewer letters is that of too many words. */
const MIN_BEGINNING = 3;

/** In shorter words another letter makes another word; in long ones two may have changed places. */
const MIN_GUESS = 5;
const MIN_LONG_GUESS = 8;

/** What is left of a word without its article and conjunction. */
const MIN_GUESSED = 4;

/** Greater than any letter. */
const LAST = '\uFFFF';

/** The words of a query. The last one may be unfinished, unless a space ends it. */
export function queryOf(text: string, language: Language): QueryWord[] {
  const words = wordsOf(text, language);
  return words.flatMap((word, at) => {
    const [form = ''] = word.forms;
    if (isHan(form)) return hanWord(word, words[at - 1]);
    const isLast = at === words.length - 1 && word.end === text.length;
    const near = [words[at - 1], words[at + 1]].map((other) => other?.forms[0] ?? '');
    const terms = [
      ...new Set([form, language.stem(form), ...joined(form, near[0] ?? '', near[1] ?? '')]),
    ].filter((term) => term !== '');
    const beginning = isLast && form.length >= MIN_BEGINNING ? form : undefined;
    const parts = word.forms.slice(1);
    return {
      terms,
      parts,
      ...(beginning !== undefined && {beginning}),
      ...guessOf(form, language.stem(form), word.end - word.start),
      ranges: terms.map((term): Range => [term, term === beginning ? term + LAST : term]),
    };
  });
}

/** Many write a space where others write none: data set and dataset, غیر متمرکز and غیرمتمرکز. */
function joined(form: string, before: string, after: string): string[] {
  const isWord = (other: string): boolean => /^\p{L}+$/u.test(other) && !isHan(other);
  if (!isWord(form)) return [];
  return [...(isWord(before) ? [before + form] : []), ...(isWord(after) ? [form + after] : [])];
}

/** @param typed how many letters the word has as it is written: folding may take some off */
function guessOf(term: string, stem: string, typed: number): Pick<QueryWord, 'guess'> {
  if (typed < MIN_GUESS || term.length < MIN_GUESSED || /\d/.test(term)) return {};
  const first = term.charAt(0);
  const distance = typed < MIN_LONG_GUESS ? 1 : 2;
  return {guess: {terms: [term, stem], distance, range: [first, first + LAST]}};
}

/** Each two characters count; one alone does only where it stands alone. */
function hanWord({forms, stems, start}: Word, before: Word | undefined): QueryWord[] {
  const isEnd = before?.end === start && isHan(before.forms[0] ?? '');
  const terms = stems.length > 0 ? stems : isEnd ? [] : forms;
  return terms.map((term) => ({terms: [term], parts: [], ranges: [[term, term]]}));
}

function isHan(form: string): boolean {
  return /^\p{Script=Han}/u.test(form);
}
