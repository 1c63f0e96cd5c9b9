/**
 * Links that hand an article to a network: plain addresses, which work without any script of
 * the network's. What each takes is said by its own documentation where there is some
 * (core.telegram.org/widgets/share, docs.x.com's “Web intent”, docs.bsky.app's “Action Intent
 * Links”, WhatsApp's “click to chat”, RFC 6068 for mail), else by its own share buttons.
 */
import type {Network} from '../locales';
import {readableAddress} from './readableAddress';

/** A network that takes what is shared by an address. */
export type LinkNetwork = Exclude<Network, 'wechat'>;

/** What is shared: the canonical address of a page, and its title as plain text. */
export type Shared = {readonly url: string; readonly title: string};

// Facebook and LinkedIn read the title from the page.
const addresses: Record<LinkNetwork, (shared: Shared) => string> = {
  bluesky: ({url, title}) => address('https://bsky.app/intent/compose', {text: `${title}\n${url}`}),
  email: ({url, title}) => address('mailto:', {subject: title, body: url}),
  facebook: ({url}) => address('https://www.facebook.com/sharer/sharer.php', {u: url}),
  linkedin: ({url}) => address('https://www.linkedin.com/sharing/share-offsite/', {url}),
  reddit: ({url, title}) => address('https://www.reddit.com/submit', {url, title}),
  telegram: ({url, title}) => address('https://t.me/share/url', {url, text: title}),
  vk: ({url, title}) => address('https://vk.com/share.php', {url, title}),
  weibo: ({url, title}) => address('https://service.weibo.com/share/share.php', {url, title}),
  whatsapp: ({url, title}) => address('https://wa.me/', {text: `${title}\n${url}`}),
  x: ({url, title}) => address('https://x.com/intent/tweet', {text: title, url}),
};

/** The address at which a network takes a page. Letters of other scripts are escaped once. */
export function shareLink(network: LinkNetwork, {url, title}: Shared): string {
  return addresses[network]({url: readableAddress(url), title});
}

/**
 * Spaces become `%20`: `URLSearchParams` would write `+`, which mail shows as it is. Letters of
 * other scripts stay, for browsers escape them on their way (URL Standard, percent-encode sets):
 * so a page is smaller by what a title takes six times as much room for.
 */
function address(target: string, query: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(query).map(([key, value]) => `${key}=${encodeURIComponent(value)}`);
  return readableAddress(`${target}?${pairs.join('&')}`);
}
