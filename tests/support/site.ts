import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {load, type CheerioAPI} from 'cheerio';
import {globSync} from 'tinyglobby';
import {defaultLocale, localeCodes, type LocaleCode} from '../../src/locales';

/** Scheme and host that the site is built for, where nobody sets them. */
export const SITE = 'https://murmuration.example';

/** The folder that `npm run build` writes to. */
export const BUILD_DIR = path.resolve('build');

export type BuiltPage = {
  /** Path of the file inside the build, with forward slashes. */
  readonly file: string;
  /** Address from the root of the host, the base URL left out. */
  readonly path: string;
  readonly locale: LocaleCode;
  readonly html: string;
  readonly $: CheerioAPI;
};

/** Reads every page of a built site. */
export function builtPages(dir = BUILD_DIR): BuiltPage[] {
  if (!existsSync(path.join(dir, 'index.html'))) {
    throw new Error(`There is no built site in ${dir}; run “npm run build” first.`);
  }
  return globSync('**/*.html', {cwd: dir})
    .sort()
    .map((file) => {
      const html = readFileSync(path.join(dir, file), 'utf8');
      return {
        file,
        path: `/${file.replace(/(^|\/)index\.html$/, '$1')}`,
        locale: localeOf(file),
        html,
        $: load(html),
      };
    });
}

/** Reads one text file of the built site. */
export function builtFile(file: string, dir = BUILD_DIR): string {
  return readFileSync(path.join(dir, file), 'utf8');
}

/** The address of a language's front page, base URL left out. */
export function homeOf(locale: LocaleCode): string {
  return locale === defaultLocale ? '/' : `/${locale}/`;
}

/** The address of a page inside its language, such as `/about/`. */
export function insideOf({path: address, locale}: BuiltPage): string {
  return address.slice(homeOf(locale).length - 1);
}

/** Tells whether a page only leads on, from an address that an article had before. */
export function isRedirect({$}: BuiltPage): boolean {
  return $('meta[http-equiv=refresh]').length > 0;
}

/** Tells whether a page asks search engines not to list it. */
export function isNoindex({$}: BuiltPage): boolean {
  return $('meta[name=robots][content*=noindex]').length > 0;
}

/** The day that an article says it was published, as `2026-02-28`. */
export function dateOf({$}: BuiltPage): string {
  return $('.article__header time').attr('datetime') ?? '';
}

function localeOf(file: string): LocaleCode {
  const first = file.split('/')[0];
  return localeCodes.find((code) => code === first && code !== defaultLocale) ?? defaultLocale;
}
