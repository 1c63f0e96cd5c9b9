import {mkdir, writeFile} from 'node:fs/promises';
import path from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';
import {buildGraph} from '../../content/graph';
import {contentDirs} from '../../content/layout';
import type {ListOptions} from '../../content/pages';
import {pagesByPath, type ProgressShown, type TranslationsData} from '../../content/pagesByPath';
import type {Redirect} from '../../content/redirects';
import {readContentTreeOnce} from '../../content/readTree';
import {shownTable, type ShownRow} from '../../content/translationTable';
import {localeOf, localeCodes, locales} from '../../locales';
import {isLeanClient} from '../lean-client';
import {redirectPage} from './redirectPage';

type Options = ListOptions & {
  /** What the page at an old address says. */
  readonly movedText: string;
};

type Content = TranslationsData & {
  readonly articles: ShownRow[];
  readonly redirects: Redirect[];
};

/**
 * Tells every page in which languages it exists and how its translations keep up, adds the
 * page that shows it for all articles, and leads on from addresses that articles had before.
 */
export default function translationsPlugin(
  {siteDir, siteConfig, baseUrl, outDir, i18n}: LoadContext,
  {movedText, ...options}: Options,
): Plugin<Content> {
  const currentLocale = localeOf(i18n.currentLocale);
  const locale = locales[currentLocale];
  // Who builds without React in the browser fills it in when pages are published.
  const progress: ProgressShown = isLeanClient() ? 'later' : 'now';
  return {
    name: 'translations',
    getPathsToWatch() {
      const folders = localeCodes.flatMap(contentDirs);
      return folders.map((folder) => `${folder}/**/*.{md,mdx,yml}`);
    },
    async loadContent() {
      const tree = await readContentTreeOnce(siteDir);
      const graph = buildGraph(tree, options);
      return {
        pages: pagesByPath(graph, currentLocale, progress),
        articles: shownTable(tree, graph, currentLocale, progress),
        redirects: graph.redirects.filter((redirect) => redirect.locale === currentLocale),
      };
    },
    contentLoaded({content: {pages, articles}, actions}) {
      actions.setGlobalData({pages} satisfies TranslationsData);
      actions.addRoute({
        path: `${baseUrl}translations/`,
        component: '@theme/TranslationsPage',
        exact: true,
        props: {articles},
      });
    },
    async postBuild({content}) {
      for (const {from, to} of (content as Content).redirects) {
        const href = baseUrl + to.slice(1);
        const page = redirectPage({locale, text: movedText, href, url: siteConfig.url + href});
        const folder = path.join(outDir, from);
        if (path.relative(outDir, folder).startsWith('..'))
          throw new Error(`“${from}” leads out of the site.`);
        await mkdir(folder, {recursive: true});
        await writeFile(path.join(folder, 'index.html'), page);
      }
    },
  };
}
