/** Ids of the parts of a page around its text. No heading of a text may have one of them. */
export const pageIds = {
  main: 'main',
  siteMenu: 'site-menu',
  languageMenu: 'language-menu',
  shareTitle: 'share-title',
  shareCode: 'share-code',
} as const;
