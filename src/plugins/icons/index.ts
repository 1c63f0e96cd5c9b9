import path from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';
import sharp from 'sharp';

const FILE = 'apple-touch-icon.png';
// Apple's Human Interface Guidelines: an icon of 180 pixels, opaque, that fills its square.
const SIZE = 180;
const MARGIN = 26;
const PAPER = '#fbfaf6';

/** Draws the icon for home screens from the SVG that browsers take as favicon. */
export default function iconsPlugin({siteDir, siteConfig, i18n, outDir}: LoadContext): Plugin {
  const root = i18n.localeConfigs[i18n.defaultLocale]?.baseUrl ?? siteConfig.baseUrl;
  const isProduction = process.env.NODE_ENV === 'production';
  return {
    name: 'icons',
    injectHtmlTags() {
      if (!isProduction) return {};
      const attributes = {rel: 'apple-touch-icon', href: root + FILE};
      return {headTags: [{tagName: 'link', attributes}]};
    },
    async postBuild() {
      if (i18n.currentLocale !== i18n.defaultLocale) return;
      const inner = SIZE - 2 * MARGIN;
      const border = {top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN};
      await sharp(path.join(siteDir, 'static', 'favicon.svg'), {density: 400})
        .resize(inner, inner)
        .extend({...border, background: PAPER})
        .flatten({background: PAPER})
        .png()
        .toFile(path.join(outDir, FILE));
    },
  };
}
