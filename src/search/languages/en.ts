import type {Language} from '../words';
import {foldLatin, stemLatin} from './latin';

export const language: Language = {fold: foldLatin, stem: stemLatin};
