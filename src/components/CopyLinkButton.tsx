import type {ReactNode} from 'react';
import {translate} from '@docusaurus/Translate';

type Props = {
  readonly url: string;
  /** The id of what tells this button from others of its kind on the page. */
  readonly describedBy?: string;
};

/**
 * Copies an address. The reader's script acts on it and writes into the status beside it,
 * which a screen reader then speaks.
 */
export function CopyLinkButton({url, describedBy}: Props): ReactNode {
  return (
    <div className="share__copy needs-script">
      <button
        type="button"
        className="share__control"
        data-copy={url}
        aria-describedby={describedBy}>
        {translate({
          id: 'share.copy',
          message: 'Copy link',
          description: 'Button that copies the address of the article',
        })}
      </button>
      <span
        className="share__status"
        role="status"
        data-done={translate({id: 'share.copied', message: 'Link copied'})}
        data-failed={translate({id: 'share.notCopied', message: 'Could not copy the link'})}
      />
    </div>
  );
}
