/** What the words of each language are known by; a browser loads that of its page alone. */
import type {LocaleCode} from '../../locales';
import type {Language} from '../words';
import {language as ar} from './ar';
import {language as en} from './en';
import {language as fa} from './fa';
import {language as ru} from './ru';
import {language as zh} from './zh';

export const languages: Readonly<Record<LocaleCode, Language>> = {en, fa, ar, ru, zh};
