import {withoutMarks, type Language} from '../words';
import {foldLatin, stemLatin} from './latin';

const ARABIC = /\p{Script=Arabic}/u;

/** The article, with what is written in one word before it. */
const ARTICLE = /^[وف]?(?:[بك]?ال|لل)(?=\p{L}{3})/u;

/** Letters that are written one for the other; carriers of hamza are plain without their marks. */
const ALIKE: Readonly<Record<string, string>> = {ة: 'ه', ى: 'ي', ی: 'ي', ک: 'ك', ٱ: 'ا'};

/** Without vowel signs, hamzas and the article: readers look for a word with it and without. */
function fold(word: string): string {
  if (!ARABIC.test(word)) return foldLatin(word);
  return withoutMarks(word)
    .replace(/ـ/g, '')
    .replace(/[ةىیکٱ]/g, (letter) => ALIKE[letter] ?? letter)
    .replace(ARTICLE, '');
}

/** “And”, “its” and “their”, and endings of number and gender. */
const AFFIXES = [
  /^و(\p{L}{3,})$/u,
  /^(\p{L}{3,}?)(?:ها|هم|هن|نا|كم)$/u,
  /^(\p{L}{2,}?)(?:يات|ات|يه|ه|ت)$/u,
  /^(\p{L}{3,}?)(?:ان|ون|ين|ي)$/u,
];

/**
 * A light stemmer after L. Larkey, L. Ballesteros and M. Connell, “Light Stemming for Arabic
 * Information Retrieval” (2007), which found that to take more off finds less. Snowball’s
 * takes first letters for prepositions: its بيان is يان.
 */
function stem(folded: string): string {
  return ARABIC.test(folded)
    ? AFFIXES.reduce((word, affix) => word.replace(affix, '$1'), folded)
    : stemLatin(folded);
}

export const language: Language = {fold, stem};
