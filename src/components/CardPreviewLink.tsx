import type {ReactNode} from 'react';
import {useLocation} from '@docusaurus/router';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {cardsPath} from '../content/cards';
import {usePageId} from './useVersions';

/** In an author's preview: leads to the card of the page, drawn as it would look now. */
export function CardPreviewLink(): ReactNode {
  const {baseUrl} = useDocusaurusContext().siteConfig;
  const {pathname} = useLocation();
  const id = usePageId(pathname);
  if (process.env.NODE_ENV === 'production' || !id) return null;
  return (
    <p className="provenance">
      {/* For authors, and so in English like all that is said to them. */}
      <a href={`${baseUrl}${cardsPath}${encodeURIComponent(id)}.jpg`} lang="en" dir="ltr">
        The card of this page
      </a>
    </p>
  );
}
