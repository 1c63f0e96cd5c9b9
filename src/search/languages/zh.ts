/** Chinese: what is not Han in it is in Latin script; see `words.ts` for what is. */
import type {Language} from '../words';
import {foldLatin, stemLatin} from './latin';

export const language: Language = {fold: foldLatin, stem: stemLatin};
