/** The built pages of one language. */
import {readFile, writeFile} from 'node:fs/promises';
import path from 'node:path';
import MagicString from 'magic-string';
import {parse, type DefaultTreeAdapterTypes as Tree} from 'parse5';
import {glob} from 'tinyglobby';
import {defaultLocale, localeCodes, type LocaleCode} from '../locales';
import {isApplication} from './elements';

export type BuiltPage = {
  /** Path below the folder of the language. */
  readonly file: string;
  readonly html: string;
};

/**
 * A page that is being changed. It is parsed once, which takes most of the time, and every step
 * edits it by the places of its elements in the HTML, so that all else stays to the byte.
 */
export type OpenPage = {
  readonly file: string;
  readonly document: Tree.Document;
  readonly edited: MagicString;
  /** Whether React takes the page over, and would put back what was changed. */
  readonly isApplication: boolean;
};

export function openPage({file, html}: BuiltPage): OpenPage {
  const document = parse(html, {sourceCodeLocationInfo: true});
  const edited = new MagicString(html);
  return {file, document, edited, isApplication: isApplication(document)};
}

/** The folder that Docusaurus writes a language to. */
export function localeDir(outDir: string, locale: LocaleCode): string {
  return locale === defaultLocale ? outDir : path.join(outDir, locale);
}

/** Files of one language below its folder; that of the default language holds the others' too. */
export async function localeFiles(
  dir: string,
  locale: LocaleCode,
  pattern: string | readonly string[],
): Promise<string[]> {
  const ignore =
    locale === defaultLocale
      ? localeCodes.filter((code) => code !== locale).map((code) => `${code}/**`)
      : [];
  const files = await glob(pattern, {cwd: dir, ignore});
  return files.sort();
}

/** Reads a page of a language. */
export async function readPage(dir: string, file: string): Promise<BuiltPage> {
  return {file, html: await readFile(path.join(dir, file), 'utf8')};
}

export async function writePages(dir: string, pages: readonly BuiltPage[]): Promise<void> {
  await Promise.all(pages.map(({file, html}) => writeFile(path.join(dir, file), html)));
}
