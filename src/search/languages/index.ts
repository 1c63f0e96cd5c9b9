/** What the words of each language are known by; a browser loads that of its page alone. */
import type {LocaleCode} from '../../locales';
import type {Language} from '../words';
import {language as ar} from './ar';
import {language as en} from './en';
import {language as fa} from './fa';
import {language as other} from './other';
import {language as ru} from './ru';
import {language as zh} from './zh';

/** Each stands in the file of its name. */
const own: Readonly<Partial<Record<LocaleCode, Language>>> = {en, fa, ar, ru, zh};

/** The rules of a language, its own or those for any. */
export function languageOf(locale: LocaleCode): Language {
  return own[locale] ?? other;
}

/** The module that has them, from the folder of the search. */
export function languageModule(locale: LocaleCode): string {
  return `./languages/${own[locale] ? locale : 'other'}`;
}
