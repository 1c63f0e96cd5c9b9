import path from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';
import sharp from 'sharp';
import {icons, type Icon} from '../../icons';

const DRAWING = 'favicon.svg';
/** How much of an icon is left free on each side, so that rounding its corners cuts nothing. */
const MARGIN = 26 / 180;
const PAPER = '#fbfaf6';
/** The SVG is 32 pixels wide at 72 dots per inch; at so many it is wider than any icon. */
const DENSITY = 1200;

/** Names the icons of the site to browsers, and draws from the SVG those that are no SVG. */
export default function iconsPlugin(context: LoadContext): Plugin {
  const {siteDir, siteConfig, baseUrl, i18n, outDir} = context;
  const root = i18n.localeConfigs[i18n.defaultLocale]?.baseUrl ?? siteConfig.baseUrl;
  const isProduction = process.env.NODE_ENV === 'production';
  return {
    name: 'icons',
    injectHtmlTags() {
      const {file, size} = icons.small;
      const href = root + file;
      const drawn = isProduction
        ? [
            // Browsers take the last of the icons that they can show (HTML Standard, “icon”).
            link({rel: 'icon', type: 'image/png', sizes: `${size}x${size}`, href}),
            link({rel: 'apple-touch-icon', href}),
          ]
        : [];
      const drawing = {type: 'image/svg+xml', sizes: 'any', href: baseUrl + DRAWING};
      return {headTags: [...drawn, link({rel: 'icon', ...drawing})]};
    },
    async postBuild() {
      if (i18n.currentLocale !== i18n.defaultLocale) return;
      const svg = path.join(siteDir, 'static', DRAWING);
      for (const icon of Object.values(icons)) {
        await drawIcon(svg, icon, outDir);
      }
    },
  };
}

function link(attributes: Record<string, string>) {
  return {tagName: 'link', attributes};
}

async function drawIcon(svg: string, {file, size}: Icon, outDir: string): Promise<void> {
  const margin = Math.round(size * MARGIN);
  const inner = size - 2 * margin;
  const border = {top: margin, bottom: margin, left: margin, right: margin};
  await sharp(svg, {density: DENSITY})
    .resize(inner, inner)
    .extend({...border, background: PAPER})
    .flatten({background: PAPER})
    .png()
    .toFile(path.join(outDir, file));
}
