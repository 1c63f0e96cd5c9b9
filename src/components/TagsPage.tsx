import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import {translate} from '@docusaurus/Translate';
import type {TagsListItem} from '@docusaurus/utils';
import {PageHeading} from './PageHeading';
import {articleCountMessage} from './messages';
import {useCount} from './useCount';

export function tagsTitle(): string {
  return translate({id: 'tags.title', message: 'Tags'});
}

export function tagsText(): string {
  return translate({
    id: 'tags.text',
    message: 'The tags of our articles, what each is about, and how many articles carry it.',
  });
}

/** All tags that this language's articles carry, the most used first. */
export function TagsPage({tags}: {readonly tags: readonly TagsListItem[]}): ReactNode {
  const count = useCount();
  const sorted = [...tags].sort((a, b) => b.count - a.count);
  return (
    <div className="list-page">
      <PageHeading title={tagsTitle()} />
      <ul className="entry-list">
        {sorted.map((tag) => (
          <li key={tag.permalink} className="entry">
            <h2 className="entry__title">
              <Link to={tag.permalink}>{tag.label}</Link>
            </h2>
            <p className="entry__count">{count(tag.count, articleCountMessage())}</p>
            {tag.description && <p className="entry__text">{tag.description}</p>}
          </li>
        ))}
      </ul>
    </div>
  );
}
