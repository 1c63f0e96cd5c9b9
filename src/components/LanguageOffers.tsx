import type {ReactNode} from 'react';
import {locales} from '../locales';
import {useLocale} from './useLocale';
import {usePageVersions} from './useVersions';

/**
 * One line for each other language that has this page, to readers who would rather have it
 * there. All are hidden; the reader's script shows the one that the browser's languages ask
 * for, until it is answered, and nobody is sent anywhere.
 */
export function LanguageOffers(): ReactNode {
  const {code} = useLocale();
  const others = usePageVersions().filter(({locale}) => locale !== code);
  return (
    <div className="offers" role="status">
      {others.map(({locale, href}) => {
        const {htmlLang, dir, phrases} = locales[locale];
        return (
          <p key={locale} className="offer" lang={htmlLang} dir={dir} hidden>
            <a href={href} hrefLang={htmlLang} data-language="">
              {phrases.alsoHere}
            </a>
            <button type="button" data-dismiss="">
              {phrases.dismiss}
            </button>
          </p>
        );
      })}
    </div>
  );
}
