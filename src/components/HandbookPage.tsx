import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import {translate} from '@docusaurus/Translate';
import type {PropSidebarItem} from '@docusaurus/plugin-content-docs';
import {useDoc, useDocsSidebar} from '@docusaurus/plugin-content-docs/client';
import MDXContent from '@theme/MDXContent';
import {Pager} from './Pager';
import {TableOfContents} from './TableOfContents';

/** A page of the handbook, below the menu of all that this language has of it. */
export function HandbookPage({children}: {readonly children: ReactNode}): ReactNode {
  const {metadata, toc, frontMatter} = useDoc();
  const items = useDocsSidebar()?.items ?? [];
  // What a group holds is looked up, and not read from one end to the other.
  const isInGroup = (address: string | undefined): boolean =>
    items.some((item) => item.type === 'category' && item.items.some(isAt(address)));
  const {previous, next} = isInGroup(metadata.permalink) ? {} : metadata;
  return (
    <div className="article-page">
      <div className="article">
        <header className="article__header">
          <HandbookMenu items={items} current={metadata.permalink} />
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
        next={
          next && !isInGroup(next.permalink)
            ? {...next, label: translate({id: 'handbook.next', message: 'Next page'})}
            : undefined
        }
      />
    </div>
  );
}

type MenuProps = {readonly items: readonly PropSidebarItem[]; readonly current: string};

/** The pages, and of each group the one that lists what is in it. */
function HandbookMenu({items, current}: MenuProps): ReactNode {
  return (
    <nav aria-label={translate({id: 'menu.handbook', message: 'Handbook'})}>
      <ul className="inline-list">
        {items.map((item) => {
          if (item.type === 'html' || item.href === undefined) return null;
          const isOpen = item.type === 'category' && item.items.some(isAt(current));
          return (
            <li key={item.href}>
              <Link
                to={item.href}
                aria-current={item.href === current ? 'page' : isOpen ? 'true' : undefined}>
                {item.label}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

/** Tells whether a page of the menu is the one at an address. */
function isAt(address: string | undefined): (item: PropSidebarItem) => boolean {
  return (item) => item.type === 'link' && item.href === address;
}
