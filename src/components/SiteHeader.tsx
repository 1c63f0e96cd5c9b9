import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import {useLocation} from '@docusaurus/router';
import {translate} from '@docusaurus/Translate';
import useBaseUrl from '@docusaurus/useBaseUrl';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {pageIds} from '../content/pageIds';
import {FlockMark, MenuIcon} from './icons';
import {LanguageMenu} from './LanguageMenu';
import {SearchLink} from './SearchLink';
import {ThemeToggle} from './ThemeToggle';
import {useNavigation, type NavigationLink} from './useNavigation';

/** The head of every page: the way home, the sections of the site, language and theme. */
export function SiteHeader(): ReactNode {
  const {title} = useDocusaurusContext().siteConfig;
  const links = useNavigation();
  return (
    <header className="site-header">
      <div className="site-header__inner">
        <Link to="/" className="site-header__brand">
          <FlockMark />
          <span translate="no">{title}</span>
        </Link>
        <nav className="site-header__sections" aria-label={sectionsLabel()}>
          <SectionLinks links={links} />
        </nav>
        <div className="site-header__tools">
          <SearchLink />
          <LanguageMenu />
          <ThemeToggle />
          <PhoneMenu links={links} />
        </div>
      </div>
    </header>
  );
}

function PhoneMenu({links}: {readonly links: readonly NavigationLink[]}): ReactNode {
  const label = translate({id: 'menu.open', message: 'Menu'});
  return (
    <div className="phone-menu">
      <button
        type="button"
        className="icon-button"
        popoverTarget={pageIds.siteMenu}
        aria-label={label}>
        <MenuIcon />
      </button>
      <nav id={pageIds.siteMenu} popover="auto" className="menu menu--sections" aria-label={label}>
        <SectionLinks links={links} />
      </nav>
    </div>
  );
}

function SectionLinks({links}: {readonly links: readonly NavigationLink[]}): ReactNode {
  const {pathname} = useLocation();
  const base = useBaseUrl('/');
  return (
    <ul className="section-links">
      {links.map(({to, label}) => (
        <li key={to}>
          <Link to={to} aria-current={pathname === base + to.slice(1) ? 'page' : undefined}>
            {label}
          </Link>
        </li>
      ))}
    </ul>
  );
}

function sectionsLabel(): string {
  return translate({
    id: 'menu.sections',
    message: 'Sections',
    description: 'Accessible name of the links in the page header',
  });
}
