import type {ReactNode} from 'react';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {contentLicense} from '../site';
import {StructuredData} from './StructuredData';
import {useLocale} from './useLocale';
import {useHomes} from './useVersions';

/** Tells machines that the front page is a blog, and in which language. */
export function HomeStructuredData({description}: {readonly description: string}): ReactNode {
  const {title} = useDocusaurusContext().siteConfig;
  const {code, htmlLang} = useLocale();
  const {url} = useHomes()[code];
  return (
    <StructuredData
      things={[
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
