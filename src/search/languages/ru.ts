import {stemmer} from '@orama/stemmers/russian';
import type {Language} from '../words';
import {foldLatin, stemLatin} from './latin';

const CYRILLIC = /^[а-я]+$/;

/** Stress marks go; ё is mostly written е. */
function fold(word: string): string {
  const plain = word
    .normalize('NFD')
    .replace(/[\u0300\u0301]/g, '')
    .normalize('NFC')
    .replace(/ё/g, 'е');
  return /\p{Script=Cyrillic}/u.test(plain) ? plain : foldLatin(plain);
}

export const language: Language = {
  fold,
  stem: (folded) => (CYRILLIC.test(folded) ? stemmer(folded) : stemLatin(folded)),
};
