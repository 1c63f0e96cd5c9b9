import type {ReactNode} from 'react';
import ErrorBoundary from '@docusaurus/ErrorBoundary';
import {PageMetadata} from '@docusaurus/theme-common';
import ErrorPageContent from '@theme/ErrorPageContent';
import type {Props} from '@theme/Layout';
import LayoutProvider from '@theme/Layout/Provider';
import {CardHead} from '../../components/CardHead';
import {LanguageOffers} from '../../components/LanguageOffers';
import {SiteFooter} from '../../components/SiteFooter';
import {SiteHeader} from '../../components/SiteHeader';
import {SkipLink} from '../../components/SkipLink';
import {pageIds} from '../../content/pageIds';

/** Ejected: the site has a frame of its own, and one `<main>` that the skip link can reach. */
export default function Layout({children, title, description, noFooter}: Props): ReactNode {
  return (
    <LayoutProvider>
      <PageMetadata title={title} description={description} />
      <CardHead />
      <SkipLink />
      <SiteHeader />
      <main id={pageIds.main} className="site-main" tabIndex={-1}>
        <ErrorBoundary fallback={(params) => <ErrorPageContent {...params} />}>
          {children}
        </ErrorBoundary>
      </main>
      {!noFooter && <SiteFooter />}
      <LanguageOffers />
    </LayoutProvider>
  );
}
