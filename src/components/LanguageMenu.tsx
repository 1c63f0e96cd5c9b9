import type {ReactNode} from 'react';
import {translate} from '@docusaurus/Translate';
import {locales} from '../locales';
import {GlobeIcon} from './icons';
import {useLocale} from './useLocale';
import {useHomes, usePageVersions, type Version} from './useVersions';

const MENU_ID = 'language-menu';

/**
 * Opens the list of languages. A popover needs no script; a browser without popovers shows
 * the list in place (see `header.css`).
 */
export function LanguageMenu(): ReactNode {
  const {label} = useLocale();
  const name = translate({
    id: 'languages.label',
    message: 'Languages',
    description: 'Accessible name of the language switcher',
  });
  return (
    <div className="language-menu">
      <button
        type="button"
        className="icon-button"
        popoverTarget={MENU_ID}
        aria-label={`${name}: ${label}`}>
        <GlobeIcon />
        <span aria-hidden="true">{label}</span>
      </button>
      <nav id={MENU_ID} popover="auto" className="menu menu--languages" aria-label={name}>
        <LanguageLinks />
      </nav>
    </div>
  );
}

/** Links to this page in the languages that have it, else to the front page of each language. */
export function LanguageLinks(): ReactNode {
  const {code} = useLocale();
  const versions = usePageVersions();
  const homes = useHomes();
  const here = (home: Version) => versions.find(({locale}) => locale === home.locale);
  const shown = versions.length > 0 ? homes.flatMap((home) => here(home) ?? []) : homes;
  return (
    <ul className="language-links">
      {shown.map(({locale, href}) => {
        const {label, htmlLang, dir} = locales[locale];
        return (
          <li key={locale}>
            <a
              href={href}
              lang={htmlLang}
              hrefLang={htmlLang}
              dir={dir}
              aria-current={locale === code ? 'true' : undefined}>
              {label}
            </a>
          </li>
        );
      })}
    </ul>
  );
}
