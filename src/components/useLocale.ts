import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {isLocaleCode, locales, type Locale, type LocaleCode} from '../locales';

/** The language of the page that is being rendered, with its row of the locale table. */
export function useLocale(): Locale & {code: LocaleCode} {
  const code = useDocusaurusContext().i18n.currentLocale;
  if (!isLocaleCode(code)) throw new Error(`The locale “${code}” is not in src/locales.ts.`);
  return {code, ...locales[code]};
}
