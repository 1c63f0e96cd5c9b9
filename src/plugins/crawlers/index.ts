import {writeFile} from 'node:fs/promises';
import path from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';
import {escapeHtml} from '../../escapeHtml';

type Options = {
  /** The file that the sitemap plugin writes for each language. */
  readonly sitemap: string;
};

/**
 * Writes what crawlers look for at the root of the site: `robots.txt`, and an index of the
 * languages' sitemaps. Static files will not do, because both name full addresses, and those
 * come from the configuration (sitemaps.org, protocol 0.9).
 */
export default function crawlersPlugin({i18n, outDir}: LoadContext, {sitemap}: Options): Plugin {
  const homes = Object.values(i18n.localeConfigs).map(({url, baseUrl}) => url + baseUrl);
  const root = i18n.localeConfigs[i18n.defaultLocale];
  return {
    name: 'crawlers',
    async postBuild() {
      if (i18n.currentLocale !== i18n.defaultLocale || !root) return;
      const index = 'sitemap.xml';
      const robots = [
        'User-agent: *',
        'Allow: /',
        '',
        `Sitemap: ${root.url}${root.baseUrl}${index}`,
      ];
      await writeFile(path.join(outDir, 'robots.txt'), `${robots.join('\n')}\n`);
      await writeFile(path.join(outDir, index), sitemapIndex(homes.map((home) => home + sitemap)));
    },
  };
}

function sitemapIndex(addresses: readonly string[]): string {
  const entries = addresses.map(
    (address) => `<sitemap><loc>${escapeHtml(address)}</loc></sitemap>`,
  );
  const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';
  return `<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex xmlns="${namespace}">${entries.join('')}</sitemapindex>\n`;
}
