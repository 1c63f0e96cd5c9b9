import {copyFile, mkdir, writeFile} from 'node:fs/promises';
import path from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';
import {cardCacheDir} from '../../cards/cache';
import {drawCover, hasCover} from '../../cards/covers';
import {readManifest, type CardManifest} from '../../cards/manifest';
import {articlesById} from '../../cards/pages';
import {cardsPath, coversPath, type CardsData, type Cover} from '../../content/cards';
import {imageFile} from '../../content/imageFile';
import {sitePages, type ListOptions, type SitePage} from '../../content/pages';
import {readContentTreeOnce} from '../../content/readTree';
import type {LocaleContent} from '../../content/tree';
import {localeOf, type LocaleCode} from '../../locales';
import {readRelated} from '../../related/file';
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
  /** Covers drawn for a preview, by file name. */
  const previews = new Map<string, string>();
  return {
    name: 'cards',
    async loadContent() {
      const tree = await readContentTreeOnce(siteDir);
      const pages = sitePages(tree, options).filter((page) => page.locale === locale);
      const drawn = isProduction ? readManifest(siteDir) : {cards: {}, covers: {}};
      const cards = namedCards(drawn.cards[locale]);
      const coverOf = (id: string): string | undefined => {
        if (isProduction || !hasCover(id)) return drawn.covers[id];
        const {file, svg} = drawCover(id);
        previews.set(file, svg);
        return file;
      };
      const covers = pages.flatMap((page) => {
        const given = givenCover(page, tree.locales[locale], cards);
        if (given) return [[page.path, given] as const];
        const file = coverOf(page.id);
        return file ? [[page.path, {src: coversPath + file}] as const] : [];
      });
      return {cards, covers: Object.fromEntries(covers)};
    },
    contentLoaded({content, actions}) {
      actions.setGlobalData(content);
    },
    configureWebpack(_config, isServer) {
      if (isProduction || isServer) return {};
      const cover = (file: string) => previews.get(file);
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
      for (const folder of [cardsPath, coversPath]) {
        await mkdir(path.join(outDir, folder), {recursive: true});
      }
      for (const [file, svg] of previews) {
        await writeFile(path.join(outDir, coversPath, file), svg);
      }
      if (!isProduction) return;
      const {cards, covers} = content as CardsData;
      const files = new Set([
        ...Object.values(cards).map(({file}) => cardsPath + file),
        ...Object.values(covers).map(({src}) => src),
        ...coversOfRelated(siteDir, locale),
      ]);
      for (const file of files) {
        const cached = path.join(siteDir, cardCacheDir, path.basename(file));
        await copyFile(cached, path.join(outDir, file));
      }
    },
  };
}

/** Covers of articles in other languages, which pages of this one lead to. */
function coversOfRelated(siteDir: string, locale: LocaleCode): string[] {
  return Object.values(readRelated(siteDir, locale)).flatMap((related) =>
    related.flatMap(({cover}) => cover ?? []),
  );
}

function namedCards(cards: CardManifest[LocaleCode] = {}): CardsData['cards'] {
  return Object.fromEntries(
    Object.entries(cards).map(([address, {file, alt}]) => [address, {file, alt}]),
  );
}

/** The picture that the author of an article gave; on the site it is cut as it is for the card. */
function givenCover(
  {id, path: address}: SitePage,
  content: LocaleContent,
  cards: CardsData['cards'],
): Cover | undefined {
  const article = articlesById(content).get(id);
  const {image, image_alt: alt = ''} = article?.fields ?? {};
  if (!article || !image || !imageFile(image, article)) return undefined;
  return {src: cardsPath + (cards[address]?.file ?? `${encodeURIComponent(id)}.jpg`), alt};
}
