import type {ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import {pageIds} from '../content/pageIds';

/** Lets a keyboard pass the header. A plain link: the theme's own needs React to move the focus. */
export function SkipLink(): ReactNode {
  return (
    <a className="skip-link" href={`#${pageIds.main}`}>
      <Translate id="theme.common.skipToMainContent">Skip to main content</Translate>
    </a>
  );
}
