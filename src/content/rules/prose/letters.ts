/** Signs of another script: `arabic-letters` and `latin-punctuation`. */
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

type Marks = {
  /** What stands behind letters of the script, by the Latin mark that is found in its place. */
  readonly own: Readonly<Record<string, string>>;
  readonly pattern: RegExp;
  /** What the mark stands behind. */
  readonly behind: string;
};

const HAN = '\\p{Script=Han}';

/** Scripts that have marks of their own. */
const MARKS: Readonly<Partial<Record<Locale['script'], Marks>>> = {
  Arab: {
    own: {',': '،', ';': '؛', '?': '؟'},
    pattern: new RegExp(`(?<=[${ARABIC_LETTERS}])[,;?](?=\\s|[${ARABIC_LETTERS}»)]|$)`, 'g'),
    behind: 'a word in Arabic script',
  },
  Hans: {
    own: {',': '，', '.': '。', ';': '；', ':': '：', '?': '？', '!': '！'},
    // Marks of full width have their space in them.
    pattern: new RegExp(`(?<=${HAN})[,.;:?!](?: (?=\\S)|(?=\\s|[${HAN}”’」』》）)]|$))`, 'gu'),
    behind: 'a Chinese character',
  },
};

/** `latin-punctuation`: behind a word stand the marks of its script. */
export const checkPunctuation: BlockRule = (block, {locale, source}) => {
  const marks = MARKS[locales[locale].script];
  if (!marks) return [];
  const ownOf = (found: string): string => marks.own[found.trim()] ?? found;
  const replacement = replaceAll(block, marks.pattern, ownOf);
  if (!replacement) return [];
  const {offset, found, fix} = replacement;
  return [
    createFinding('latin-punctuation', source, offset, {
      message: `A Latin “${found.trim()}” follows ${marks.behind}.`,
      hint: `Write “${ownOf(found)}”.`,
      fix,
    }),
  ];
};
