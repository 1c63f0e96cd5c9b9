import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {useBlogPost} from '@docusaurus/plugin-content-blog/client';
import type {Citation} from '../content/citation';
import {useCanonicalUrl} from './useCanonicalUrl';
import {useLocale} from './useLocale';

/** What a citation says of the article that is being rendered. */
export function useCitation(): Citation {
  const {title: site} = useDocusaurusContext().siteConfig;
  const {title, date, authors} = useBlogPost().metadata;
  const url = useCanonicalUrl();
  const {code: locale} = useLocale();
  const names = authors.flatMap(({name}) => name ?? []);
  return {title, authors: names, date, url, site, locale};
}
