/** The scripts that are published with a language. */
import {readFile, rm, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {parse} from 'parse5';
import type {LocaleCode} from '../locales';
import {readerScript} from '../readerScript';
import {isApplication} from './elements';
import {localeFiles, readPage, type BuiltPage} from './pages';

const BUNDLE = 'assets/js';
const READER_SCRIPT = 'reader.js';

/**
 * Minifies the reader's script, and deletes the framework's unless a page becomes a React
 * application, which may load any part of them.
 */
export async function publishScripts(dir: string, pages: readonly BuiltPage[]): Promise<void> {
  const reader = path.join(dir, READER_SCRIPT);
  await writeFile(reader, readerScript(await readFile(reader, 'utf8')));
  if (!pages.some(loadsBundle)) await dropBundle(dir);
}

/** Deletes the scripts of Docusaurus in a language. */
export async function dropBundle(dir: string): Promise<void> {
  await rm(path.join(dir, BUNDLE), {recursive: true, force: true});
}

/** Finds a page of a language that loads scripts of Docusaurus, and becomes a React application. */
export async function findApplication(
  dir: string,
  locale: LocaleCode,
): Promise<string | undefined> {
  for (const file of await localeFiles(dir, locale, '**/*.html')) {
    if (loadsBundle(await readPage(dir, file))) return file;
  }
  return undefined;
}

function loadsBundle({html}: BuiltPage): boolean {
  // A text may speak of such a file; parsing every page for it would take seconds.
  return html.includes(`${BUNDLE}/`) && isApplication(parse(html));
}
