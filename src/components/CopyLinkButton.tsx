import type {ReactNode} from 'react';
import {translate} from '@docusaurus/Translate';
import {CopyControl} from './CopyControl';

type Props = {
  readonly url: string;
  /** The id of what tells this button from others of its kind on the page. */
  readonly describedBy?: string;
};

/** Copies an address. */
export function CopyLinkButton({url, describedBy}: Props): ReactNode {
  return (
    <CopyControl
      text={url}
      describedBy={describedBy}
      label={translate({
        id: 'share.copy',
        message: 'Copy link',
        description: 'Button that copies the address of the article',
      })}
      done={translate({id: 'share.copied', message: 'Link copied'})}
      failed={translate({id: 'share.notCopied', message: 'Could not copy the link'})}
    />
  );
}
