import {writeFile} from 'node:fs/promises';
import path from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';

/**
 * Writes `robots.txt` beside the default language's pages. A static file will not do: the
 * sitemaps must be named by full address (sitemaps.org, “Specifying the Sitemap location in
 * your robots.txt file”), and that comes from the configuration.
 */
export default function robotsPlugin({i18n, outDir}: LoadContext): Plugin {
  return {
    name: 'robots',
    async postBuild() {
      if (i18n.currentLocale !== i18n.defaultLocale) return;
      const sitemaps = Object.values(i18n.localeConfigs).map(
        ({url, baseUrl}) => `Sitemap: ${url}${baseUrl}sitemap.xml`,
      );
      const lines = ['User-agent: *', 'Allow: /', '', ...sitemaps, ''];
      await writeFile(path.join(outDir, 'robots.txt'), lines.join('\n'));
    },
  };
}
