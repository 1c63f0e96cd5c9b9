/** Which file shows which words: finding that out anew takes a quarter of the time of drawing. */
import path from 'node:path';
import {openValueCache} from '../contentCache';
import {cardCacheDir} from './cache';
import type {CardPage} from './pages';

export type CardIndex = {
  /** The file of a page's card, if it is known. */
  readonly fileOf: (page: CardPage) => string | undefined;
  readonly keep: (page: CardPage, file: string) => void;
  /** Writes down what was kept, beside what was known. */
  readonly save: () => Promise<void>;
};

/**
 * Opens the index.
 * @param code changes with whatever decides how cards look
 */
export async function openCardIndex(siteDir: string, code: string): Promise<CardIndex> {
  const files = await openValueCache<string>(path.join(siteDir, cardCacheDir, 'index.json'), code);
  const shownBy = ({id, locale, words}: CardPage): string => JSON.stringify([id, locale, words]);
  return {
    fileOf: (page) => files.get(shownBy(page)),
    keep: (page, file) => files.set(shownBy(page), file),
    save: () => files.save('add'),
  };
}
