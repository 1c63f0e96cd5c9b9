/** Words in Latin script: those of English, and names and terms in all other languages. */
import {stemmer} from '@orama/stemmers/english';
import {withoutMarks} from '../words';

/** British and American spellings are one, and so are straight and curved apostrophes. */
export function foldLatin(word: string): string {
  return withoutMarks(word)
    .replace(/['’]s?$/, '')
    .replace(/['’]/g, '')
    .replace(/^([a-z]{4,})is(e|ed|es|er|ers|ing|ation|ations)$/, '$1iz$2');
}

/** The stem of a word by Porter’s second algorithm; what has a digit in it is a name. */
export function stemLatin(folded: string): string {
  return /^[a-z]+$/.test(folded) ? stemmer(folded) : folded;
}
