import type {ReactNode} from 'react';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {defaultLocale, localeCodes, locales} from '../locales';
import {contentLicense} from '../site';
import {StructuredData} from './StructuredData';
import {useLocale} from './useLocale';
import {useHomes} from './useVersions';

/**
 * Tells machines that the front page is a blog, and in which language; the first of all also what
 * the site is called, which search engines look up there alone (Google Search Central, “Site names”).
 */
export function HomeStructuredData({description}: {readonly description: string}): ReactNode {
  const {title} = useDocusaurusContext().siteConfig;
  const {code, htmlLang} = useLocale();
  const {url} = useHomes()[code];
  return (
    <StructuredData
      things={[
        ...(code === defaultLocale ? [website(title, url)] : []),
        {
          '@type': 'Blog',
          '@id': `${url}#blog`,
          url,
          name: title,
          description,
          inLanguage: htmlLang,
          license: contentLicense.url,
        },
      ]}
    />
  );
}

/** The site with all its languages, of which each has a blog of its own. */
function website(name: string, url: string) {
  const inLanguage = localeCodes.map((code) => locales[code].htmlLang);
  return {'@type': 'WebSite', '@id': `${url}#website`, url, name, inLanguage};
}
