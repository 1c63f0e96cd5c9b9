import type {ReactNode} from 'react';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {useBlogPost} from '@docusaurus/plugin-content-blog/client';
import {addTrailingSlash} from '@docusaurus/utils-common';
import {locales} from '../locales';
import {contentLicense} from '../site';
import {lastChange} from './lastChange';
import {StructuredData} from './StructuredData';
import {useCard} from './useCards';
import {useLocale} from './useLocale';
import {useHomes, usePageVersions, type Version} from './useVersions';

/**
 * Tells machines what an article is: schema.org `BlogPosting`, with the work that it
 * translates or its translations, and the way to it from the front page.
 */
export function ArticleStructuredData(): ReactNode {
  const {siteConfig} = useDocusaurusContext();
  const {code, htmlLang} = useLocale();
  const {metadata} = useBlogPost();
  const versions = usePageVersions();
  const home = useHomes()[code];
  const card = useCard();
  const own = versions.find(({locale}) => locale === code);
  // An article that was added to a running preview may not be in its graph yet.
  if (!own) return null;
  const publisher = {'@type': 'Organization', name: siteConfig.title, url: home.url};
  const authors = metadata.authors.map(({name, page}) => ({
    '@type': 'Organization',
    name,
    ...(page && {url: siteConfig.url + addTrailingSlash(page.permalink)}),
  }));
  return (
    <StructuredData
      things={[
        {
          '@type': 'BlogPosting',
          '@id': workId(own),
          url: own.url,
          headline: metadata.title,
          description: metadata.description,
          ...(card && {image: card.url}),
          inLanguage: htmlLang,
          datePublished: metadata.date,
          dateModified: lastChange(metadata),
          author: authors,
          publisher,
          isPartOf: {'@type': 'Blog', name: siteConfig.title, url: home.url, inLanguage: htmlLang},
          license: contentLicense.url,
          ...(metadata.tags.length > 0 && {keywords: metadata.tags.map(({label}) => label)}),
          ...relations(own, versions),
        },
        {
          '@type': 'BreadcrumbList',
          itemListElement: [
            // As the link home is called in the head of the page.
            crumb(1, siteConfig.title, home.url),
            // The last one is the page itself, whose address is known (Google's “Breadcrumb”).
            crumb(2, metadata.title),
          ],
        },
      ]}
    />
  );
}

/** What it was translated from, and what was translated from it; a text may have both. */
function relations(own: Version, versions: readonly Version[]) {
  const source = versions.find(({locale}) => locale === own.from);
  const translations = versions.filter(({from}) => from === own.locale);
  return {
    ...(source && {translationOfWork: work(source)}),
    ...(translations.length > 0 && {workTranslation: translations.map(work)}),
  };
}

function work(version: Version) {
  const {htmlLang} = locales[version.locale];
  return {'@type': 'BlogPosting', '@id': workId(version), url: version.url, inLanguage: htmlLang};
}

function workId({url}: Version): string {
  return `${url}#article`;
}

function crumb(position: number, name: string, item?: string) {
  return {'@type': 'ListItem', position, name, item};
}
