import {describe, expect, it} from 'vitest';
import {shareLink, type LinkNetwork} from '../../../src/content/shareLinks';
import {localeCodes, locales, type Network} from '../../../src/locales';

const url = 'https://example.org/2026/02/28/flocks/';
const title = 'Flocks & 50% of “#1”';
const encodedUrl = 'https%3A%2F%2Fexample.org%2F2026%2F02%2F28%2Fflocks%2F';
const encodedTitle = 'Flocks%20%26%2050%25%20of%20%E2%80%9C%231%E2%80%9D';

const links: Record<LinkNetwork, string> = {
  bluesky: `https://bsky.app/intent/compose?text=${encodedTitle}%0A${encodedUrl}`,
  email: `mailto:?subject=${encodedTitle}&body=${encodedUrl}`,
  facebook: `https://www.facebook.com/sharer/sharer.php?u=${encodedUrl}`,
  linkedin: `https://www.linkedin.com/sharing/share-offsite/?url=${encodedUrl}`,
  reddit: `https://www.reddit.com/submit?url=${encodedUrl}&title=${encodedTitle}`,
  telegram: `https://t.me/share/url?url=${encodedUrl}&text=${encodedTitle}`,
  vk: `https://vk.com/share.php?url=${encodedUrl}&title=${encodedTitle}`,
  weibo: `https://service.weibo.com/share/share.php?url=${encodedUrl}&title=${encodedTitle}`,
  whatsapp: `https://wa.me/?text=${encodedTitle}%0A${encodedUrl}`,
  x: `https://x.com/intent/tweet?text=${encodedTitle}&url=${encodedUrl}`,
};
const networks = Object.keys(links) as LinkNetwork[];

/** A link as it leaves a browser, which escapes what is not ASCII. */
function followed(network: LinkNetwork, shared: {url: string; title: string}): string {
  return new URL(shareLink(network, shared)).href;
}

describe('a share link', () => {
  it.each(networks)('hands title and address to %s under the names that it knows', (network) => {
    expect(followed(network, {url, title})).toBe(links[network]);
  });

  it('spells letters of other scripts as they are, which takes less room', () => {
    const link = shareLink('telegram', {url, title: 'دسته‌ی ۱۰۰٪ پرنده & «#»'});
    expect(link).toContain('&text=دسته‌ی%20۱۰۰٪%20پرنده%20%26%20«%23»');
    expect(new URL(link).searchParams.get('text')).toBe('دسته‌ی ۱۰۰٪ پرنده & «#»');
  });

  it.each(networks)(
    'keeps quotes, ampersands, hashes and percent signs of a title (%s)',
    (network) => {
      const awkward = `"A" 'b' & c=d #e 100%25 + <f> \\`;
      const {searchParams, hash} = new URL(shareLink(network, {url, title: awkward}));
      expect(hash).toBe('');
      const text = [...searchParams.values()].join('\n');
      expect(text).toContain(url);
      if (links[network].includes(encodedTitle)) expect(text).toContain(awkward);
    },
  );

  it('writes spaces as %20, for mail shows a plus as it is', () => {
    const link = shareLink('email', {url, title: 'Two words'});
    expect(link).toBe(`mailto:?subject=Two%20words&body=${encodedUrl}`);
  });
});

describe('an address in another script', () => {
  const once = 'https%3A%2F%2Fexample.org%2Ffa%2F%D9%85%D9%82%D8%A7%D9%84%D9%87%2F';
  const shared = (path: string) => followed('facebook', {url: `https://example.org${path}`, title});

  it.each([
    '/fa/مقاله/',
    '/fa/%D9%85%D9%82%D8%A7%D9%84%D9%87/',
    '/fa/%d9%85%d9%82%d8%a7%d9%84%d9%87/',
  ])('is escaped once (%s)', (path) => {
    expect(shared(path)).toBe(`https://www.facebook.com/sharer/sharer.php?u=${once}`);
  });

  it('arrives as letters that can be read', () => {
    const arrived = new URL(shared('/fa/%D9%85%D9%82%D8%A7%D9%84%D9%87/')).searchParams.get('u');
    expect(arrived).toBe('https://example.org/fa/مقاله/');
  });

  it.each(['/a%2Fb/', '/a%20b/', '/100%25/', '/%25D9%2585/', '/%FF%FE/', '/%D9/'])(
    'keeps the escapes that spell no letter of another script (%s)',
    (path) => {
      expect(new URL(shared(path)).searchParams.get('u')).toBe(`https://example.org${path}`);
    },
  );
});

describe('the networks of a language', () => {
  const known: readonly string[] = [...networks, 'wechat' satisfies Network];

  it.each(localeCodes)('are known, and end with mail (%s)', (locale) => {
    const names = Object.keys(locales[locale].share);
    expect(names.filter((name) => !known.includes(name))).toEqual([]);
    expect(names.at(-1)).toBe('email');
  });

  it('are each used by some language', () => {
    const used = new Set(localeCodes.flatMap((locale) => Object.keys(locales[locale].share)));
    expect([...used].sort()).toEqual([...known].sort());
  });
});
