import type {ReactNode} from 'react';
import {translate} from '@docusaurus/Translate';

/**
 * Copies the code block that it stands in. The reader's script acts on it and writes
 * `data-done` into the status, which a screen reader then speaks.
 */
export function CopyButton(): ReactNode {
  return (
    <div className="copy needs-script">
      <button type="button" className="copy__button" data-copy="">
        {translate({id: 'code.copy', message: 'Copy code'})}
      </button>
      <span
        className="copy__status"
        role="status"
        data-done={translate({id: 'code.copied', message: 'Copied'})}
        data-failed={translate({id: 'code.notCopied', message: 'Could not copy'})}
      />
    </div>
  );
}
