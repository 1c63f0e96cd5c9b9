/** Which file shows which words: finding that out anew takes a quarter of the time of drawing. */
import {createHash} from 'node:crypto';
import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {replaceFile} from '../contentCache';
import {cardCacheDir} from './cache';
import type {CardPage} from './pages';

export type CardIndex = {
  /** The file of a page's card, if it is known. */
  readonly fileOf: (page: CardPage) => string | undefined;
  readonly keep: (page: CardPage, file: string) => void;
  /** Writes down what was kept, beside what was known. */
  readonly save: () => Promise<void>;
};

const FILE = path.join(cardCacheDir, 'index.json');

/**
 * Opens the index. One that cannot be read is as none.
 * @param code changes with whatever decides how cards look
 */
export async function openCardIndex(siteDir: string, code: string): Promise<CardIndex> {
  const file = path.join(siteDir, FILE);
  const known = await readKnown(file, code);
  const used: Record<string, string> = {};
  return {
    fileOf: (page) => known[keyOf(page)],
    keep(page, name) {
      used[keyOf(page)] = name;
    },
    save: () => replaceFile(file, Buffer.from(JSON.stringify({code, files: {...known, ...used}}))),
  };
}

function keyOf({id, locale, words}: CardPage): string {
  return createHash('sha256')
    .update(JSON.stringify([id, locale, words]))
    .digest('hex');
}

async function readKnown(file: string, code: string): Promise<Record<string, string>> {
  try {
    const kept = JSON.parse(await readFile(file, 'utf8'));
    return kept.code === code ? kept.files : {};
  } catch {
    return {};
  }
}
