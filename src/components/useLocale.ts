import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {localeOf, locales, type Locale, type LocaleCode} from '../locales';

/** The language of the page that is being rendered, with its row of the locale table. */
export function useLocale(): Locale & {code: LocaleCode} {
  const code = localeOf(useDocusaurusContext().i18n.currentLocale);
  return {code, ...locales[code]};
}
