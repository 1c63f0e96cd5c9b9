/** Two sites over the same articles, for measurements: this one, and one of Docusaurus as it comes. */
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {defaultLocale, localeCodes, type LocaleCode} from '../src/locales';
import {articlesDir} from '../src/content/layout';
import {siteCode} from '../tests/support/fixtureSite';
import {writeCorpus} from './corpus';

type Size = {
  /** Articles in each language. */
  readonly articles: number;
  readonly locales: readonly LocaleCode[];
};

type BenchSite = {readonly dir: string; readonly remove: () => void};

/** With some others, a random text is taken for a translation that lost a paragraph. */
const SEED = 4;

/** A copy of this site with articles of the generator. */
export function ownSite({articles, locales}: Size): BenchSite {
  const dir = folder();
  for (const name of siteCode) cpSync(name, path.join(dir, name), {recursive: true});
  for (const locale of localeCodes) {
    const messages = path.join('i18n', locale, 'code.json');
    cpSync(messages, path.join(dir, messages));
  }
  writeCorpus({dir, articles, locales, seed: SEED});
  return {dir, remove: () => rmSync(dir, {recursive: true})};
}

/**
 * A site as Docusaurus makes it, with its blog, its theme, its sitemap and all that its makers
 * offer for speed. It has neither cards, search nor a check, and no images in other sizes.
 */
export function stockSite({articles, locales}: Size): BenchSite {
  const dir = folder();
  writeCorpus({dir, articles, locales, seed: SEED});
  writeFileSync(path.join(dir, 'package.json'), JSON.stringify({private: true}));
  mkdirSync(path.join(dir, 'static'));
  writeFileSync(path.join(dir, 'docusaurus.config.mjs'), stockConfig(locales));
  return {dir, remove: () => rmSync(dir, {recursive: true})};
}

function stockConfig(locales: readonly LocaleCode[]): string {
  const config = {
    title: 'Stock',
    url: 'https://stock.example',
    baseUrl: '/',
    trailingSlash: true,
    onBrokenLinks: 'throw',
    i18n: {defaultLocale, locales},
    markdown: {format: 'detect'},
    future: {v4: true, faster: true},
    plugins: [
      [
        '@docusaurus/plugin-content-blog',
        {
          path: articlesDir(defaultLocale),
          routeBasePath: '/',
          tags: 'tags.yml',
          showLastUpdateTime: false,
          onUntruncatedBlogPosts: 'ignore',
        },
      ],
      '@docusaurus/plugin-sitemap',
      '@docusaurus/plugin-css-cascade-layers',
    ],
    themes: ['@docusaurus/theme-classic'],
  };
  return `export default ${JSON.stringify(config, undefined, 2)};\n`;
}

/** Packages are shared, and caches are not. */
function folder(): string {
  const dir = mkdtempSync(path.join(tmpdir(), 'site-'));
  const packages = path.join(dir, 'node_modules');
  mkdirSync(packages);
  for (const name of readdirSync('node_modules')) {
    if (name !== '.cache')
      symlinkSync(path.resolve('node_modules', name), path.join(packages, name));
  }
  return dir;
}
