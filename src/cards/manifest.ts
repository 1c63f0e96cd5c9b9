/** What drawing the cards leaves for the pages that name them. */
import {readFileSync} from 'node:fs';
import path from 'node:path';
import type {Card} from '../content/cards';
import {replaceFile} from '../contentCache';
import type {LocaleCode} from '../locales';
import {cardCacheDir} from './cache';

/** A card, and what its page says of itself. */
export type DrawnCard = Card & {
  readonly id: string;
  readonly title: string;
  readonly description: string;
};

/** Cards by language, and by the addresses of pages inside it. */
export type CardManifest = Readonly<
  Partial<Record<LocaleCode, Readonly<Record<string, DrawnCard>>>>
>;

/** All that pages name of what was drawn. */
export type DrawnFiles = {
  readonly cards: CardManifest;
  /** The files of covers, by the ids of pages. */
  readonly covers: Readonly<Record<string, string>>;
};

const FILE = path.join(cardCacheDir, 'manifest.json');

/** Writes the manifest where `readManifest` finds it. */
export function writeManifest(siteDir: string, manifest: DrawnFiles): Promise<void> {
  return replaceFile(path.join(siteDir, FILE), Buffer.from(JSON.stringify(manifest)));
}

/**
 * Reads what was written last.
 * @throws if the cards were never drawn
 */
export function readManifest(siteDir: string): DrawnFiles {
  try {
    return JSON.parse(readFileSync(path.join(siteDir, FILE), 'utf8'));
  } catch (cause) {
    throw new Error('The cards have not been drawn: build the site with “npm run build”.', {cause});
  }
}
