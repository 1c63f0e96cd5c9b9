import type {ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import {useFilteredAndTreeifiedTOC} from '@docusaurus/theme-common/internal';
import type {TOCItem} from '@docusaurus/mdx-loader';
import {HeadingLabel} from './HeadingLabel';

type Props = {
  readonly toc: readonly TOCItem[];
  readonly minHeadingLevel?: number;
  readonly maxHeadingLevel?: number;
};

type Branch = ReturnType<typeof useFilteredAndTreeifiedTOC>[number];

/**
 * The sections of a page: folded away above the text on a phone, beside it where there is
 * room. Which of the two shows, and which section is current, is the stylesheet's business.
 */
export function TableOfContents({toc, minHeadingLevel = 2, maxHeadingLevel = 3}: Props): ReactNode {
  const tree = useFilteredAndTreeifiedTOC({toc: [...toc], minHeadingLevel, maxHeadingLevel});
  if (tree.length === 0) return null;
  const title = translate({id: 'toc.title', message: 'On this page'});
  return (
    <>
      <details className="fold toc-fold">
        <summary>{title}</summary>
        <Branches branches={tree} />
      </details>
      <nav className="toc-side" aria-label={title}>
        <p className="toc-side__title" aria-hidden="true">
          <Translate id="toc.title">On this page</Translate>
        </p>
        <Branches branches={tree} />
      </nav>
    </>
  );
}

function Branches({branches}: {readonly branches: readonly Branch[]}): ReactNode {
  return (
    <ul className="toc-list">
      {branches.map((branch) => (
        <li key={branch.id}>
          <a href={`#${branch.id}`}>
            <HeadingLabel html={branch.value} />
          </a>
          {branch.children.length > 0 && <Branches branches={branch.children} />}
        </li>
      ))}
    </ul>
  );
}
