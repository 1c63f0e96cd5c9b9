import {withoutMarks, type Language} from '../words';
import {foldLatin, stemLatin} from './latin';

const ARABIC = /\p{Script=Arabic}/u;

/** Letters of Arabic keyboards, and carriers of hamza that many leave out. */
const ALIKE: Readonly<Record<string, string>> = {ي: 'ی', ى: 'ی', ك: 'ک', ة: 'ه', ٱ: 'ا'};

function fold(word: string): string {
  if (!ARABIC.test(word)) return foldLatin(word);
  return withoutMarks(word)
    .replace(/ـ/g, '')
    .replace(/[يىكةٱ]/g, (letter) => ALIKE[letter] ?? letter);
}

/**
 * Endings that a noun or an adjective takes: of the plural with what may follow it, of
 * comparison, and of “a”. No well-kept stemmer of Persian is to be had.
 */
const ENDINGS = [
  /^(\p{L}{2,}?)ها(?:ی(?:ی|مان|تان|شان|م|ت|ش)?|مان|تان|شان)?$/u,
  /^(\p{L}{3,}?)تر(?:ین)?$/u,
  /^(\p{L}{2,}?ه)(?:ای|ی)$/u,
  /^(\p{L}{3,}?)ی$/u,
];

export const language: Language = {
  fold,
  stem: (folded) =>
    ARABIC.test(folded)
      ? ENDINGS.reduce((word, ending) => word.replace(ending, '$1'), folded)
      : stemLatin(folded),
};
