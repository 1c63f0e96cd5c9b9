import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import {translate} from '@docusaurus/Translate';
import type {AuthorItemProp} from '@docusaurus/plugin-content-blog';
import {articleCountMessage} from './messages';
import {PageHeading} from './PageHeading';
import {useCount} from './useCount';

export function authorsTitle(): string {
  return translate({id: 'authors.title', message: 'Authors'});
}

export function authorsText(): string {
  return translate({
    id: 'authors.text',
    message: 'Everyone who writes here, and how many articles there are by each.',
  });
}

/** Everyone who writes in this language. */
export function AuthorsPage({authors}: {readonly authors: readonly AuthorItemProp[]}): ReactNode {
  const count = useCount();
  return (
    <div className="list-page">
      <PageHeading title={authorsTitle()} />
      <ul className="entry-list">
        {authors.map((author) => (
          <li key={author.key} className="entry">
            <h2 className="entry__title">
              {author.page ? <Link to={author.page.permalink}>{author.name}</Link> : author.name}
            </h2>
            <p className="entry__count">{count(author.count, articleCountMessage())}</p>
            {author.title && <p className="entry__text">{author.title}</p>}
          </li>
        ))}
      </ul>
    </div>
  );
}
