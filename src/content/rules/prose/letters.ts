/** Signs of another language in Arabic script: `arabic-letters` and `latin-punctuation`. */
import {locales, type Locale} from '../../../locales';
import {createFinding} from '../../findings';
import {ARABIC_LETTERS, replaceAll, type BlockRule} from './blockRule';

/** `arabic-letters`: searches do not find a word that is written with another language’s letters. */
export const checkLetters: BlockRule = (block, {locale, source}) => {
  const {lookalikes}: Locale = locales[locale];
  if (!lookalikes) return [];
  const pattern = new RegExp(`[${Object.keys(lookalikes).join('')}]`, 'g');
  const replacement = replaceAll(block, pattern, (letter) => lookalikes[letter] ?? letter);
  if (!replacement) return [];
  const {offset, found, fix} = replacement;
  return [
    createFinding('arabic-letters', source, offset, {
      message: `This is the Arabic letter “${found}”, in place of the Persian “${lookalikes[found]}”.`,
      hint: 'Write the Persian letter. What is Arabic stands in <span lang="ar">…</span>.',
      fix,
    }),
  ];
};

const ARABIC_MARKS: Readonly<Record<string, string>> = {',': '،', ';': '؛', '?': '؟'};

const LATIN_MARK = new RegExp(`(?<=[${ARABIC_LETTERS}])[,;?](?=\\s|[${ARABIC_LETTERS}»)]|$)`, 'g');

/** `latin-punctuation`: after a word in Arabic script stand the marks of that script. */
export const checkPunctuation: BlockRule = (block, {locale, source}) => {
  if (locales[locale].script !== 'Arab') return [];
  const replacement = replaceAll(block, LATIN_MARK, (mark) => ARABIC_MARKS[mark] ?? mark);
  if (!replacement) return [];
  const {offset, found, fix} = replacement;
  return [
    createFinding('latin-punctuation', source, offset, {
      message: `A Latin “${found}” follows a word in Arabic script.`,
      hint: `Write “${ARABIC_MARKS[found]}”.`,
      fix,
    }),
  ];
};
