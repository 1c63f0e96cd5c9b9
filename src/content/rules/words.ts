/** How findings speak. */
import {localeCodes, type LocaleCode} from '../../locales';
import type {MarkdownPage} from '../article';
import {nearest} from '../nearest';

/** What findings call a text. */
export function nounOf({kind}: Partial<Pick<MarkdownPage, 'kind'>>): 'article' | 'page' {
  return kind === 'article' ? 'article' : 'page';
}

const languageNames = new Intl.DisplayNames(['en'], {type: 'language'});

/** The English name of a language: findings are written in English. */
export function languageName(locale: LocaleCode): string {
  return languageNames.of(locale) ?? locale;
}

/** Names languages in the order of the locale table: “English, Persian and Russian”. */
export function languageList(locales: readonly LocaleCode[]): string {
  return andList(localeCodes.filter((code) => locales.includes(code)).map(languageName));
}

/** “a”, “a and b”, “a, b and c”. */
export function andList(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

const MAX_LISTED = 30;

/** All items between commas; a very long list is cut and counted. */
export function commaList(items: readonly string[]): string {
  const rest = items.length - MAX_LISTED;
  return items.slice(0, MAX_LISTED).join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}

/** “Did you mean …? ”, ready to stand before another sentence; empty when nothing is near. */
export function didYouMean(word: string, candidates: readonly string[]): string {
  const guess = nearest(word, candidates);
  return guess === undefined ? '' : `Did you mean “${guess}”? `;
}

const EXCERPT_LENGTH = 40;

/** The first words of a text, with an ellipsis in the place of the rest. */
export function firstWords(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= EXCERPT_LENGTH
    ? line
    : `${line.slice(0, EXCERPT_LENGTH).replace(/ \S{0,15}$/, '')}…`;
}

/** The last words of a text, with an ellipsis in the place of the others. */
export function lastWords(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= EXCERPT_LENGTH
    ? line
    : `…${line.slice(-EXCERPT_LENGTH).replace(/^\S{0,15} /, '')}`;
}
