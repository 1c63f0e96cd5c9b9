import type {ReactNode} from 'react';
import {translate} from '@docusaurus/Translate';
import {useDoc} from '@docusaurus/plugin-content-docs/client';
import ContentVisibility from '@theme/ContentVisibility';
import MDXContent from '@theme/MDXContent';
import {HandbookMenu} from './HandbookMenu';
import {Pager} from './Pager';
import {Provenance} from './Provenance';
import {TableOfContents} from './TableOfContents';
import {useChapters, type Chapter} from './useChapters';

/** A page of the handbook, below the menu of all that this language has of it. */
export function HandbookPage({children}: {readonly children: ReactNode}): ReactNode {
  const {metadata, toc, frontMatter} = useDoc();
  const chapters = useChapters();
  return (
    <div className="article-page">
      <div className="article">
        <ContentVisibility metadata={metadata} />
        <header className="article__header">
          <HandbookMenu chapters={chapters} current={metadata.permalink} />
          <h1>{metadata.title}</h1>
          <p className="article__standfirst">{metadata.description}</p>
          <Provenance />
        </header>
        {!frontMatter.hide_table_of_contents && (
          <TableOfContents
            toc={toc}
            minHeadingLevel={frontMatter.toc_min_heading_level}
            maxHeadingLevel={frontMatter.toc_max_heading_level}
          />
        )}
        <div className="prose">
          <MDXContent>{children}</MDXContent>
        </div>
      </div>
      <ChapterPager chapters={chapters} current={metadata.permalink} />
    </div>
  );
}

/** From chapter to chapter. What a group holds is looked up, and not read from end to end. */
function ChapterPager({
  chapters,
  current,
}: {
  readonly chapters: readonly Chapter[];
  readonly current: string;
}): ReactNode {
  const place = chapters.findIndex(({permalink}) => permalink === current);
  if (place < 0) return null;
  const previous = chapters[place - 1];
  const next = chapters[place + 1];
  return (
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
  );
}
