import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import {translate} from '@docusaurus/Translate';
import {useDoc, useDocsSidebar} from '@docusaurus/plugin-content-docs/client';
import MDXContent from '@theme/MDXContent';
import {Pager} from './Pager';
import {TableOfContents} from './TableOfContents';

/** A page of the handbook, below the menu of all that this language has of it. */
export function HandbookPage({children}: {readonly children: ReactNode}): ReactNode {
  const {metadata, toc, frontMatter} = useDoc();
  const {previous, next} = metadata;
  return (
    <div className="article-page">
      <div className="article">
        <header className="article__header">
          <HandbookMenu current={metadata.permalink} />
          <h1>{metadata.title}</h1>
          <p className="article__standfirst">{metadata.description}</p>
        </header>
        <TableOfContents
          toc={toc}
          minHeadingLevel={frontMatter.toc_min_heading_level}
          maxHeadingLevel={frontMatter.toc_max_heading_level}
        />
        <div className="prose">
          <MDXContent>{children}</MDXContent>
        </div>
      </div>
      <Pager
        label={translate({id: 'handbook.neighbours', message: 'Pages before and after'})}
        previous={
          previous && {
            ...previous,
            label: translate({id: 'handbook.previous', message: 'Previous page'}),
          }
        }
        next={next && {...next, label: translate({id: 'handbook.next', message: 'Next page'})}}
      />
    </div>
  );
}

function HandbookMenu({current}: {readonly current: string}): ReactNode {
  const items = useDocsSidebar()?.items ?? [];
  return (
    <nav aria-label={translate({id: 'menu.handbook', message: 'Handbook'})}>
      <ul className="inline-list">
        {items.map(
          (item) =>
            item.type === 'link' && (
              <li key={item.href}>
                <Link to={item.href} aria-current={item.href === current ? 'page' : undefined}>
                  {item.label}
                </Link>
              </li>
            ),
        )}
      </ul>
    </nav>
  );
}
