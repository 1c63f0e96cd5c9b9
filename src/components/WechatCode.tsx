import type {ReactNode} from 'react';
import {translate} from '@docusaurus/Translate';
import {QrCode} from './QrCode';
import {useLocale} from './useLocale';

const CODE_ID = 'share-code';

type Props = {
  /** The network's name, as the button shows it. */
  readonly name: string;
  readonly label: string;
  readonly url: string;
};

/**
 * Opens a QR code of an address: WeChat takes pages from its own scanner only. Like the menus
 * it is a popover, which needs no script, and stands open where a browser has none.
 */
export function WechatCode({name, label, url}: Props): ReactNode {
  const {phrases} = useLocale();
  return (
    <>
      <button
        type="button"
        className="share__control share__opener"
        popoverTarget={CODE_ID}
        aria-label={label}>
        {name}
      </button>
      <div id={CODE_ID} popover="auto" className="share-code">
        <QrCode
          text={url}
          label={translate({
            id: 'share.code',
            message: 'QR code of this article’s address',
            description: 'Accessible name of the picture',
          })}
        />
        <p>
          {translate({
            id: 'share.scan',
            message: 'Open the article with WeChat’s scanner, then share it from there.',
            description: 'Instruction under the QR code',
          })}
        </p>
        <button
          type="button"
          className="share__control share__closer"
          popoverTarget={CODE_ID}
          popoverTargetAction="hide">
          {phrases.dismiss}
        </button>
      </div>
    </>
  );
}
