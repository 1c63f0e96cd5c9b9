import {cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** What a site has beside its content. */
export const siteCode = [
  'src',
  'static',
  'docusaurus.config.ts',
  'sidebars.ts',
  'package.json',
  'tsconfig.json',
];

const SHARED = ['blog', 'i18n', ...siteCode];

export type FixtureSite = {
  readonly dir: string;
  readonly remove: () => void;
};

/**
 * Makes a copy of this site in a temporary folder, with its authors, tags and interface, but
 * with articles and pages of its own.
 * @param files contents by path, relative to the copy
 */
export function fixtureSite(files: Readonly<Record<string, string>>): FixtureSite {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'murmuration-'));
  const isArticle = (file: string) => /\.mdx?$/.test(file);
  for (const name of SHARED) {
    cpSync(name, path.join(dir, name), {recursive: true, filter: (file) => !isArticle(file)});
  }
  symlinkSync(path.resolve('node_modules'), path.join(dir, 'node_modules'), 'junction');
  writeFiles(dir, files);
  return {dir, remove: () => rmSync(dir, {recursive: true, force: true})};
}

/** Writes files by their paths in a folder. */
export function writeFiles(dir: string, files: Readonly<Record<string, string>>): void {
  for (const [file, text] of Object.entries(files)) {
    const target = path.join(dir, file);
    mkdirSync(path.dirname(target), {recursive: true});
    writeFileSync(target, text);
  }
}
