import type {ReactNode} from 'react';
import {translate} from '@docusaurus/Translate';
import type {BlogPaginatedMetadata} from '@docusaurus/plugin-content-blog';
import {Pager} from './Pager';

/** Links between the pages of a list of articles. */
export function ListPager({metadata}: {readonly metadata: BlogPaginatedMetadata}): ReactNode {
  const newer = translate({id: 'list.newer', message: 'Newer articles'});
  const older = translate({id: 'list.older', message: 'Older articles'});
  return (
    <Pager
      label={translate({
        id: 'list.pages',
        message: 'Pages of this list',
        description: 'Accessible name of the links between the pages of a list',
      })}
      previous={
        metadata.previousPage ? {permalink: metadata.previousPage, label: newer} : undefined
      }
      next={metadata.nextPage ? {permalink: metadata.nextPage, label: older} : undefined}
    />
  );
}
