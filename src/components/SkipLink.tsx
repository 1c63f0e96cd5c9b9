import type {ReactNode} from 'react';
import Translate from '@docusaurus/Translate';

export const MAIN_ID = 'main';

/** Lets a keyboard pass the header. A plain link: the theme's own needs React to move the focus. */
export function SkipLink(): ReactNode {
  return (
    <a className="skip-link" href={`#${MAIN_ID}`}>
      <Translate id="theme.common.skipToMainContent">Skip to main content</Translate>
    </a>
  );
}
