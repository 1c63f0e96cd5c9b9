import type {ReactNode} from 'react';
import {translate} from '@docusaurus/Translate';
import {pageIds} from '../content/pageIds';
import {shareLink, type Shared} from '../content/shareLinks';
import type {Network} from '../locales';
import {CopyLinkButton} from './CopyLinkButton';
import {useCanonicalUrl} from './useCanonicalUrl';
import {useLocale} from './useLocale';
import {WechatCode} from './WechatCode';

/**
 * Ways to pass an article on: the networks of the language's readers as links, which need no
 * script; the device's own choice of applications, where it has one; and the bare address.
 */
export function ShareRow({title}: {readonly title: string}): ReactNode {
  const {share} = useLocale();
  const shared = {url: useCanonicalUrl(), title};
  const networks = Object.entries(share) as [Network, string][];
  return (
    <div className="share" role="group" aria-labelledby={pageIds.shareTitle}>
      <p id={pageIds.shareTitle} className="share__title">
        {translate({
          id: 'share.title',
          message: 'Share this article',
          description: 'Stands over the links to networks and the button that copies the address',
        })}
      </p>
      <ul className="share__networks">
        {networks.map(([network, name]) => (
          <li key={network}>
            <NetworkControl network={network} name={name} shared={shared} />
          </li>
        ))}
      </ul>
      <button
        type="button"
        className="share__control share__device needs-script"
        data-share={shared.url}
        data-title={title}>
        {translate({
          id: 'share.device',
          message: 'Other apps',
          description: 'Button that opens the device’s own list of apps to share to; short',
        })}
      </button>
      <CopyLinkButton url={shared.url} />
    </div>
  );
}

type ControlProps = {
  readonly network: Network;
  readonly name: string;
  readonly shared: Shared;
};

function NetworkControl({network, name, shared}: ControlProps): ReactNode {
  const label = translate(
    {
      id: 'share.network',
      message: 'Share via {network}',
      description:
        'Accessible name of a link; {network} is a name like Telegram or the word for email, as in src/locales.ts',
    },
    {network: name},
  );
  if (network === 'wechat') return <WechatCode name={name} label={label} url={shared.url} />;
  return (
    <a
      className="share__control"
      href={shareLink(network, shared)}
      rel="nofollow"
      aria-label={label}>
      {name}
    </a>
  );
}
