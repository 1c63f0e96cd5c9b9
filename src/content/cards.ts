/** What pages know of their cards: the pictures that networks show with a shared link. */

/** The size of a card in pixels: the one that all large networks show whole (ogp.me, 1.91:1). */
export const CARD_WIDTH = 1200;
export const CARD_HEIGHT = 630;

export const CARD_TYPE = 'image/jpeg';

/** The folders of cards and covers, below the front page of each language. */
export const cardsPath = 'cards/';
export const coversPath = 'covers/';

/** A card as pages speak of it. */
export type Card = {
  readonly file: string;
  /** The picture in words. */
  readonly alt: string;
};

/** The picture of an article on the site: the flock of its card, or the picture its author gave. */
export type Cover = {
  /** The address, from the front page of the language. */
  readonly src: string;
  /** A given picture in words; a flock is decoration. */
  readonly alt?: string;
};

/** What the pages of one language know, by their addresses inside the language. */
export type CardsData = {
  /** Empty in an author's preview. */
  readonly cards: Readonly<Record<string, Card>>;
  readonly covers: Readonly<Record<string, Cover>>;
};
