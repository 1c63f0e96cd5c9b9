import {cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type * as compose from '../../src/cards/compose';
import type * as draw from '../../src/cards/draw';
import type * as cache from '../../src/cards/cache';
import type * as check from '../../src/cards/check';
import type * as pages from '../../src/cards/pages';
import type * as raster from '../../src/cards/raster';
import type * as typography from '../../src/cards/typography';
import type * as clean from '../../src/cards/text/clean';
import type * as breaks from '../../src/cards/text/breaks';
import type * as fit from '../../src/cards/text/fit';
import type * as line from '../../src/cards/text/line';
import type * as outline from '../../src/cards/text/outline';
import type * as paragraph from '../../src/cards/text/paragraph';
import type * as typeface from '../../src/cards/text/typeface';

const MODULES = {
  compose: 'cards/compose',
  draw: 'cards/draw',
  cache: 'cards/cache',
  check: 'cards/check',
  pages: 'cards/pages',
  raster: 'cards/raster',
  typography: 'cards/typography',
  clean: 'cards/text/clean',
  breaks: 'cards/text/breaks',
  fit: 'cards/text/fit',
  line: 'cards/text/line',
  outline: 'cards/text/outline',
  paragraph: 'cards/text/paragraph',
  typeface: 'cards/text/typeface',
} as const;

/** All that draws cards, by module. */
export type CardEngine = {
  readonly compose: typeof compose;
  readonly draw: typeof draw;
  readonly cache: typeof cache;
  readonly check: typeof check;
  readonly pages: typeof pages;
  readonly raster: typeof raster;
  readonly typography: typeof typography;
  readonly clean: typeof clean;
  readonly breaks: typeof breaks;
  readonly fit: typeof fit;
  readonly line: typeof line;
  readonly outline: typeof outline;
  readonly paragraph: typeof paragraph;
  readonly typeface: typeof typeface;
};

/** A change to the code that draws cards: in `file`, `from` becomes `to`. */
export type Mutation = {
  /** Path below `src/`. */
  readonly file: string;
  readonly from: string;
  readonly to: string;
};

/** The engine with all that it imports. */
const COPIED = [
  ...['cards', 'content', 'flock'],
  ...['contentCache.ts', 'hash.ts', 'locales.ts', 'site.ts', 'wholeImage.ts'],
];

/** Loads the engine of the project. */
export function loadEngine(): Promise<CardEngine> {
  return importFrom(path.resolve('src'));
}

/**
 * Loads a copy of the engine with something broken in it.
 * @returns the engine, and what takes the copy away
 * @throws if the code no longer has what was to be changed
 */
export async function loadMutant({
  file,
  from,
  to,
}: Mutation): Promise<{engine: CardEngine; remove: () => void}> {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'mutant-'));
  const remove = () => rmSync(dir, {recursive: true, force: true});
  try {
    for (const name of COPIED) {
      cpSync(path.join('src', name), path.join(dir, 'src', name), {recursive: true});
    }
    symlinkSync(path.resolve('node_modules'), path.join(dir, 'node_modules'), 'junction');
    const target = path.join(dir, 'src', file);
    const text = readFileSync(target, 'utf8');
    if (text.split(from).length !== 2) {
      throw new Error(`${file} does not have “${from}” once: change the mutation with the code.`);
    }
    writeFileSync(
      target,
      text.replace(from, () => to),
    );
    return {engine: await importFrom(path.join(dir, 'src')), remove};
  } catch (error) {
    remove();
    throw error;
  }
}

async function importFrom(folder: string): Promise<CardEngine> {
  const entries = Object.entries(MODULES).map(
    async ([name, file]) =>
      [name, await import(/* @vite-ignore */ path.join(folder, `${file}.ts`))] as const,
  );
  return Object.fromEntries(await Promise.all(entries)) as unknown as CardEngine;
}
