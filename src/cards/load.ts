/** Finds out which cards a site has, and opens what they are set in. */
import {sitePages, type ListOptions} from '../content/pages';
import type {ContentTree} from '../content/tree';
import {cardPages, type CardPage, type Messages} from './pages';
import {openCardTypefaces, type CardTypefaces} from './typography';

export type SiteCards = {
  readonly pages: readonly CardPage[];
  readonly typefaces: CardTypefaces;
};

/**
 * @param options which articles there are, as in the build
 * @param messages the interface; only what it says on cards is read
 */
export async function loadCards(
  tree: ContentTree,
  options: ListOptions,
  messages: Messages,
): Promise<SiteCards> {
  const pages = cardPages(tree, sitePages(tree, options), messages);
  return {pages, typefaces: await openCardTypefaces()};
}
