import type {ReactNode} from 'react';
import {useLocation} from '@docusaurus/router';
import {translate} from '@docusaurus/Translate';
import {codeFile} from '../content/articleFiles';
import {pageIds} from '../content/pageIds';
import {qrCodeSide} from '../content/qrCode';
import {useLocale} from './useLocale';

type Props = {
  /** The network's name, as the button shows it. */
  readonly name: string;
  readonly label: string;
  readonly url: string;
};

/**
 * Opens a QR code of an address: WeChat takes pages from its own scanner only. Like the menus
 * it is a popover, which needs no script, and stands open where a browser has none. The picture
 * is loaded when it is seen; an author's preview has none.
 */
export function WechatCode({name, label, url}: Props): ReactNode {
  const {phrases} = useLocale();
  const {pathname} = useLocation();
  const side = qrCodeSide(url);
  return (
    <>
      <button
        type="button"
        className="share__control share__opener"
        popoverTarget={pageIds.shareCode}
        aria-label={label}>
        {name}
      </button>
      <div id={pageIds.shareCode} popover="auto" className="share-code">
        <img
          className="qr-code"
          src={pathname + codeFile}
          width={side}
          height={side}
          loading="lazy"
          alt={translate({
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
          popoverTarget={pageIds.shareCode}
          popoverTargetAction="hide">
          {phrases.dismiss}
        </button>
      </div>
    </>
  );
}
