/** The scripts that are published with a language. */
import {readFile, rm, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {minify} from 'terser';
import type {LocaleCode} from '../locales';
import {localeFiles, readPage, type BuiltPage} from './pages';

const BUNDLE = 'assets/js';
const READER_SCRIPT = 'reader.js';

/**
 * Minifies the reader's script, and deletes the framework's unless a page becomes a React
 * application, which may load any part of them.
 */
export async function publishScripts(dir: string, pages: readonly BuiltPage[]): Promise<void> {
  const reader = path.join(dir, READER_SCRIPT);
  await writeFile(reader, await minifyScript(await readFile(reader, 'utf8')));
  if (!pages.some(namesBundle)) await rm(path.join(dir, BUNDLE), {recursive: true, force: true});
}

/** Tells whether a page of a language loads scripts of Docusaurus, and becomes a React application. */
export async function loadsBundle(dir: string, locale: LocaleCode): Promise<boolean> {
  for (const file of await localeFiles(dir, locale, '**/*.html')) {
    if (namesBundle(await readPage(dir, file))) return true;
  }
  return false;
}

function namesBundle({html}: BuiltPage): boolean {
  return html.includes(`${BUNDLE}/`);
}

/** Makes a script smaller that does the same. */
async function minifyScript(script: string): Promise<string> {
  const {code} = await minify(script, {compress: {passes: 2}, mangle: true, toplevel: true});
  return code ?? script;
}
