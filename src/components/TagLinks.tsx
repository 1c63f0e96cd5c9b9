import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import {translate} from '@docusaurus/Translate';
import type {TagMetadata} from '@docusaurus/utils';

/** The tags of one article, as links to their pages. */
export function TagLinks({tags}: {readonly tags: readonly TagMetadata[]}): ReactNode {
  if (tags.length === 0) return null;
  const label = translate({
    id: 'article.tags',
    message: 'Tags',
    description: 'Accessible name of the list of an article’s tags',
  });
  return (
    <ul className="tag-links" aria-label={label}>
      {tags.map((tag) => (
        <li key={tag.permalink}>
          <Link to={tag.permalink} rel="tag">
            {tag.label}
          </Link>
        </li>
      ))}
    </ul>
  );
}
