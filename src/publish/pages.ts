/** The built pages of one language. */
import {readFile, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {glob} from 'tinyglobby';
import {defaultLocale, localeCodes, type LocaleCode} from '../locales';

export type BuiltPage = {
  /** Path below the folder of the language. */
  readonly file: string;
  readonly html: string;
};

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

/** Reads all pages of a language. */
export async function readPages(dir: string, locale: LocaleCode): Promise<BuiltPage[]> {
  const files = await localeFiles(dir, locale, '**/*.html');
  return Promise.all(
    files.map(async (file) => ({file, html: await readFile(path.join(dir, file), 'utf8')})),
  );
}

export async function writePages(dir: string, pages: readonly BuiltPage[]): Promise<void> {
  await Promise.all(pages.map(({file, html}) => writeFile(path.join(dir, file), html)));
}
