import {copyFile, mkdir, writeFile} from 'node:fs/promises';
import path from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';
import {cardCacheDir} from '../../cards/cache';
import {makeCover, publishedCards} from '../../cards/covers';
import {cardsPath, coversPath, type CardsData} from '../../content/cards';
import {articleId, sitePages, type ListOptions} from '../../content/pages';
import {readContentTree} from '../../content/readTree';
import {localeOf} from '../../locales';
import {previewMiddleware} from './previewMiddleware';

/**
 * Names to every page its card, which was drawn before Docusaurus was started, and to every
 * article its cover; publishes both. In an author's preview a card is drawn when it is asked for.
 */
export default function cardsPlugin(
  {siteDir, baseUrl, outDir, i18n}: LoadContext,
  options: ListOptions,
): Plugin<CardsData> {
  const locale = localeOf(i18n.currentLocale);
  const isProduction = process.env.NODE_ENV === 'production';
  /** Drawn covers by file name. */
  const drawn = new Map<string, string>();
  return {
    name: 'cards',
    async loadContent() {
      const tree = await readContentTree(siteDir);
      const {articles} = tree.locales[locale];
      const pages = sitePages(tree, options).filter((page) => page.locale === locale);
      const cards = isProduction ? publishedCards(siteDir, locale) : {};
      const covers = pages.flatMap((page) => {
        const article = articles.find(({name}) => articleId(name) === page.id);
        if (page.id !== 'home' && !article) return [];
        const {cover, svg} = makeCover(page, article, cards);
        if (svg) drawn.set(path.basename(cover.src), svg);
        return [[page.path, cover] as const];
      });
      return {cards, covers: Object.fromEntries(covers)};
    },
    contentLoaded({content, actions}) {
      actions.setGlobalData(content);
    },
    configureWebpack(_config, isServer) {
      if (isProduction || isServer) return {};
      const cover = (file: string) => drawn.get(file);
      const middleware = previewMiddleware({siteDir, baseUrl, locale, cover});
      const setupMiddlewares = (middlewares: unknown[]) => {
        // Before all others, the last of which answers any address with the page of the app.
        middlewares.unshift({name: 'cards', middleware});
        // What this returns is added to the list that Docusaurus' own function of the name
        // returns, and that is the one above.
        return [];
      };
      return {devServer: {setupMiddlewares}} as object;
    },
    async postBuild({content}) {
      const {cards} = content as CardsData;
      const files = new Set(Object.values(cards).map(({file}) => file));
      await mkdir(path.join(outDir, cardsPath), {recursive: true});
      for (const file of files) {
        await copyFile(path.join(siteDir, cardCacheDir, file), path.join(outDir, cardsPath, file));
      }
      await mkdir(path.join(outDir, coversPath), {recursive: true});
      for (const [file, svg] of drawn) {
        await writeFile(path.join(outDir, coversPath, file), svg);
      }
    },
  };
}
