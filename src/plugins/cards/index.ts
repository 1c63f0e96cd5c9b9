import {createHash} from 'node:crypto';
import {copyFile, mkdir, writeFile} from 'node:fs/promises';
import path from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';
import {cardCacheDir} from '../../cards/cache';
import {readManifest} from '../../cards/manifest';
import {cardsPath, coversPath, type CardsData, type Cover} from '../../content/cards';
import {imageFile} from '../../content/imageFile';
import {articleId, sitePages, type ListOptions, type SitePage} from '../../content/pages';
import {readContentTreeOnce} from '../../content/readTree';
import type {LocaleContent} from '../../content/tree';
import {coverSvg} from '../../flock/cover';
import {localeOf, type LocaleCode} from '../../locales';
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
      const tree = await readContentTreeOnce(siteDir);
      const pages = sitePages(tree, options).filter((page) => page.locale === locale);
      const cards = isProduction ? publishedCards(siteDir, locale) : {};
      const covers = pages.flatMap((page) => {
        const given = givenCover(page, tree.locales[locale], cards);
        if (given) return [[page.path, given] as const];
        if (page.id !== 'home' && !page.id.startsWith('article:')) return [];
        const svg = coverSvg(page.id);
        const file = coverFileName(svg);
        drawn.set(file, svg);
        return [[page.path, {src: coversPath + file}] as const];
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

function publishedCards(siteDir: string, locale: LocaleCode): CardsData['cards'] {
  const cards = Object.entries(readManifest(siteDir)[locale] ?? {});
  return Object.fromEntries(cards.map(([address, {file, alt}]) => [address, {file, alt}]));
}

/** The picture that the author of an article gave; on the site it is cut as it is for the card. */
function givenCover(
  {id, path: address}: SitePage,
  {articles}: LocaleContent,
  cards: CardsData['cards'],
): Cover | undefined {
  const article = articles.find(({name}) => articleId(name) === id);
  const {image, image_alt: alt = ''} = article?.fields ?? {};
  if (!article || !image || !imageFile(image, article)) return undefined;
  return {src: cardsPath + (cards[address]?.file ?? `${encodeURIComponent(id)}.jpg`), alt};
}

/** Named by what it shows, so that servers may hand it out as immutable. */
function coverFileName(svg: string): string {
  return `${createHash('sha256').update(svg).digest('hex').slice(0, 16)}.svg`;
}
