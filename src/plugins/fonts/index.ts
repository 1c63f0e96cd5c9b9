import {mkdir, writeFile} from 'node:fs/promises';
import path from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';
import {fontFaces} from '../../fonts/fontFaces';
import {makeWebFont} from '../../fonts/webFont';
import {sha256} from '../../hash';
import {isLocaleCode, locales} from '../../locales';

const FOLDER = 'assets/fonts/';

/**
 * Gives the languages in Arabic script their font: declares it in their stylesheet, publishes
 * it under a name that changes with its content, and has it fetched before the stylesheet asks
 * for it. The other languages get nothing.
 */
export default async function fontsPlugin(context: LoadContext): Promise<Plugin> {
  const {siteDir, baseUrl, outDir, generatedFilesDir, i18n} = context;
  const locale = i18n.currentLocale;
  if (!isLocaleCode(locale) || locales[locale].script !== 'Arab') return {name: 'fonts'};
  const font = await makeWebFont(path.join(siteDir, '.cache', 'fonts'));
  const hash = sha256(font).slice(0, 16);
  const href = `${baseUrl}${FOLDER}vazirmatn-${hash}.woff2`;
  // A preview has no published files; the font is small enough to stand in the stylesheet.
  const isProduction = process.env.NODE_ENV === 'production';
  const src = isProduction ? href : `data:font/woff2;base64,${font.toString('base64')}`;
  const stylesheet = path.join(generatedFilesDir, 'fonts', 'fonts.css');
  await mkdir(path.dirname(stylesheet), {recursive: true});
  await writeFile(stylesheet, fontFaces(src));
  return {
    name: 'fonts',
    getClientModules: () => [stylesheet],
    injectHtmlTags() {
      if (!isProduction) return {};
      // Fonts are always fetched as from another origin, and a preload has to say so, too.
      const attributes = {rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: '', href};
      return {headTags: [{tagName: 'link', attributes}]};
    },
    async postBuild() {
      await mkdir(path.join(outDir, FOLDER), {recursive: true});
      await writeFile(path.join(outDir, FOLDER, path.basename(href)), font);
    },
  };
}
