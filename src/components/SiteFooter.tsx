import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import Translate, {translate} from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {LanguageLinks} from './LanguageMenu';
import {License} from './License';
import {useFooterNavigation} from './useNavigation';

/** The foot of every page: languages, sections and the licence. */
export function SiteFooter(): ReactNode {
  const {title} = useDocusaurusContext().siteConfig;
  const links = useFooterNavigation();
  return (
    <footer className="site-footer">
      <div className="site-footer__inner">
        <div className="site-footer__about">
          <p className="site-footer__title" translate="no">
            {title}
          </p>
          <p>
            <Translate id="site.tagline">
              Research on decentralised AI, in five languages.
            </Translate>
          </p>
          <p>
            <License />
          </p>
        </div>
        <nav aria-label={translate({id: 'footer.sections', message: 'More on this site'})}>
          <ul className="footer-links">
            {links.map(({to, label}) => (
              <li key={to}>
                <Link to={to}>{label}</Link>
              </li>
            ))}
          </ul>
        </nav>
        <nav
          aria-label={translate({id: 'footer.languages', message: 'This page in other languages'})}>
          <LanguageLinks />
        </nav>
      </div>
    </footer>
  );
}
