import type {LocaleCode} from '../../src/locales';
import {homeOf} from './site';

/** One page of every type that a language has, by addresses inside it. */
const PAGE_TYPES = [
  '',
  '2026/11/21/decentralizing-ai-overview/',
  'tags/',
  'tags/research/',
  'authors/',
  'authors/editors/',
  'archive/',
  'about/',
  'feeds/',
  'glossary/',
  'handbook/translate/',
  'translations/',
  'search/?q=AI',
  '404.html',
];

/** The address of one page of every type. */
export function pageTypes(locale: LocaleCode): string[] {
  return PAGE_TYPES.map((path) => homeOf(locale) + path);
}
