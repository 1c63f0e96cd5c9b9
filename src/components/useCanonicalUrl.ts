import {useLocation} from '@docusaurus/router';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';

/** The address under which the page being read is known, as its `<link rel="canonical">` has it. */
export function useCanonicalUrl(): string {
  const {siteConfig} = useDocusaurusContext();
  const {pathname} = useLocation();
  return siteConfig.url + pathname;
}
