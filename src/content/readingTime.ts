/** Estimates how long a text takes to read. */
import {locales, type LocaleCode} from '../locales';
import {readLines} from './lines';

// A Segmenter would know words better, but takes seconds on one text of this length; so words
// are what stands between spaces and marks, and Han text is counted by the character. A
// zero-width non-joiner holds the parts of a Persian word together.
const HAN = /\p{Script=Han}/gu;
const WORD = /(?!\p{Script=Han})[\p{L}\p{N}](?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}\u200C'’-])*/gu;

/**
 * The minutes a silent reader takes, rounded up, at least 1.
 *
 * Code in fences is left out: the speeds were measured on prose, and code is looked over
 * rather than read word by word. Comments, tags and addresses are left out as nobody sees them.
 *
 * @param markdown the body of an article, without its front matter
 */
export function readingMinutes(markdown: string, locale: LocaleCode): number {
  const prose = toProse(markdown);
  const {words, characters} = locales[locale].reading;
  const minutes = count(prose, WORD) / words + count(prose, HAN) / characters;
  return Math.max(1, Math.ceil(minutes));
}

// Each pattern stops at what would begin it anew, so that none goes over a text twice.
function toProse(markdown: string): string {
  return readLines(markdown)
    .flatMap(({text, isCode}) => (isCode ? [] : [text]))
    .join('\n')
    .replace(/\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)/g, ']')
    .replace(/^ {0,3}\[[^[\]\n]+\]:.*$/gm, (line) => (line.includes('[^') ? line : ''))
    .replace(/\bhttps?:\/\/[^\s<>]+/g, ' ')
    .replace(/<[^<>]*>/g, ' ');
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
