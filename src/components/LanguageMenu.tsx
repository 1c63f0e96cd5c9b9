import type {ReactNode} from 'react';
import {translate} from '@docusaurus/Translate';
import {pageIds} from '../content/pageIds';
import {localeCodes, locales, type LocaleCode} from '../locales';
import {GlobeIcon} from './icons';
import {useLocale} from './useLocale';
import {useHomes, usePageVersions} from './useVersions';

/**
 * Opens the list of languages. A popover needs no script; a browser without popovers shows
 * the list in place (see `frame.css`).
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
        popoverTarget={pageIds.languageMenu}
        aria-label={translate(
          {
            id: 'languages.current',
            message: 'Language: {language}',
            description:
              'Accessible name of the button of the language switcher; {language} is the name of the language of this page',
          },
          {language: label},
        )}>
        <GlobeIcon />
        <span aria-hidden="true">{label}</span>
      </button>
      <nav
        id={pageIds.languageMenu}
        popover="auto"
        className="menu menu--languages"
        aria-label={name}>
        <LanguageLinks />
      </nav>
    </div>
  );
}

/**
 * This page in every language of the site. A language that does not have it says so, in its
 * own words; the 404 page, which no language has, offers the front pages instead.
 */
export function LanguageLinks(): ReactNode {
  const {code} = useLocale();
  const versions = usePageVersions();
  const homes = useHomes();
  const offered = versions.length > 0 ? versions : Object.values(homes);
  return (
    <ul className="language-links">
      {localeCodes.map((locale) => (
        <li key={locale}>
          <LanguageLink
            locale={locale}
            href={offered.find((version) => version.locale === locale)?.href}
            current={locale === code}
          />
        </li>
      ))}
    </ul>
  );
}

type LinkProps = {
  readonly locale: LocaleCode;
  /** Where the page is in that language, if it is. */
  readonly href: string | undefined;
  readonly current: boolean;
};

function LanguageLink({locale, href, current}: LinkProps): ReactNode {
  const {label, htmlLang, dir, phrases} = locales[locale];
  if (!href) {
    return (
      <span className="language-links__missing">
        <bdi lang={htmlLang} dir={dir}>
          {label} <small>({phrases.notTranslated})</small>
        </bdi>
      </span>
    );
  }
  return (
    <a href={href} hrefLang={htmlLang} data-language="" aria-current={current ? 'true' : undefined}>
      <bdi lang={htmlLang} dir={dir}>
        {label}
      </bdi>
    </a>
  );
}
