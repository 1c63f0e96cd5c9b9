import type {PropSidebarItem} from '@docusaurus/plugin-content-docs';
import {isVisibleSidebarItem, useDoc, useDocsSidebar} from '@docusaurus/plugin-content-docs/client';

type Place = {readonly permalink: string; readonly title: string};

/** A page of the handbook that belongs to no group, or a group of pages. */
export type Chapter = {
  readonly title: string;
  /** Of a group, the page that says what is in it. */
  readonly permalink: string;
  /** What is in a group; nothing for a page by itself. */
  readonly pages: readonly Place[];
};

/**
 * The chapters of the handbook that this language has, in the order of the menu. What is
 * unlisted is left out, unless it is the page that is being read. Where a group has no page of
 * its own, its pages stand by themselves: nothing else gives it a name in the language.
 */
export function useChapters(): Chapter[] {
  const {permalink: current} = useDoc().metadata;
  const items = useDocsSidebar()?.items ?? [];
  return items
    .filter((item) => isVisibleSidebarItem(item, current))
    .flatMap((item): Chapter[] => {
      if (item.type === 'html') return [];
      if (item.type === 'link') {
        return [{title: item.label, permalink: item.href, pages: []}];
      }
      const pages = pagesOf(item.items, current);
      const isHidden = item.linkUnlisted && item.href !== current;
      return item.href === undefined || isHidden
        ? pages.map((page) => ({...page, pages: []}))
        : [{title: item.label, permalink: item.href, pages}];
    });
}

/** The pages of a group, those of groups in it too. */
function pagesOf(items: readonly PropSidebarItem[], current: string): Place[] {
  return items
    .filter((item) => isVisibleSidebarItem(item, current))
    .flatMap((item): Place[] => {
      if (item.type === 'html') return [];
      const own = item.href === undefined ? [] : [{permalink: item.href, title: item.label}];
      return item.type === 'category' ? [...own, ...pagesOf(item.items, current)] : own;
    });
}
