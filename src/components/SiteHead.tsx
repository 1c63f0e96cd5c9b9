import type {ReactNode} from 'react';
import Head from '@docusaurus/Head';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {defaultLocale, locales} from '../locales';
import {FeedLinks} from './FeedLinks';
import {useCanonicalUrl} from './useCanonicalUrl';
import {useFeeds} from './useFeeds';
import {useLocale} from './useLocale';
import {usePageVersions} from './useVersions';

/** What the head of every page says, unless the page says otherwise. */
export function SiteHead(): ReactNode {
  const {title} = useDocusaurusContext().siteConfig;
  const {code, ogLocale} = useLocale();
  const versions = usePageVersions();
  const canonical = useCanonicalUrl();
  const [feed] = useFeeds();
  // English where there is one, else the language in which the page was first written.
  const fallback =
    versions.find(({locale}) => locale === defaultLocale) ??
    versions.find(({state}) => state === 'original') ??
    versions[0];
  // A page that is in no list of pages (the 404 page) has no address of its own to declare.
  const listed = versions.length > 0;
  return (
    <>
      <Head>
        {listed && <link rel="canonical" href={canonical} />}
        {listed && <meta property="og:url" content={canonical} />}
        {versions.map(({locale, url}) => (
          <link key={locale} rel="alternate" hrefLang={locales[locale].htmlLang} href={url} />
        ))}
        {fallback && <link rel="alternate" hrefLang="x-default" href={fallback.url} />}
        {/* Until the stylesheet is there, too. */}
        <meta name="color-scheme" content="light dark" />
        <meta property="og:type" content="website" />
        <meta property="og:site_name" content={title} />
        <meta property="og:locale" content={ogLocale} />
        {versions
          .filter(({locale}) => locale !== code)
          .map(({locale}) => (
            <meta key={locale} property="og:locale:alternate" content={locales[locale].ogLocale} />
          ))}
      </Head>
      {feed && <FeedLinks feed={feed} />}
    </>
  );
}
