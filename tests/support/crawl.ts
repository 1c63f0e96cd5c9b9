import {existsSync} from 'node:fs';
import path from 'node:path';
import {builtPages, type BuiltPage} from './site';

type CrawlOptions = {
  readonly dir: string;
  /** Origin that the site was built for, without a slash at its end. */
  readonly url: string;
  readonly baseUrl: string;
};

/**
 * Follows every link, image, style, script and icon of a built site.
 * @returns what leads nowhere, one line each: page, address, and why.
 */
export function crawl({dir, url, baseUrl}: CrawlOptions): string[] {
  const pages = builtPages(dir);
  const targets = new Map(pages.map((page) => [page.path, page]));
  return pages.flatMap((page) =>
    references(page).flatMap((reference) => {
      const problem = check(page, reference);
      return problem ? [`${page.file}: ${reference} ${problem}`] : [];
    }),
  );

  function check(page: BuiltPage, reference: string): string | undefined {
    const here = new URL(baseUrl + page.path.slice(1), url);
    const target = new URL(reference, here);
    if (target.origin !== url) return undefined;
    if (!target.pathname.startsWith(baseUrl)) return 'lies outside the base URL';
    const inside = `/${decodeURIComponent(target.pathname.slice(baseUrl.length))}`;
    const found = targets.get(inside);
    if (!found)
      return existsSync(path.join(dir, inside)) && path.extname(inside)
        ? undefined
        : 'is not there';
    const id = decodeURIComponent(target.hash.slice(1));
    return id && !ids(found).has(id) ? 'names a place that the page does not have' : undefined;
  }
}

const idCache = new WeakMap<BuiltPage, Set<string>>();

function ids(page: BuiltPage): Set<string> {
  const known = idCache.get(page);
  if (known) return known;
  const {$} = page;
  const all = new Set(
    $('[id]')
      .map((_, element) => $(element).attr('id'))
      .get(),
  );
  idCache.set(page, all);
  return all;
}

function references({$}: BuiltPage): string[] {
  const attributes = $('[href], [src]')
    .toArray()
    .map((element) => $(element).attr('href') ?? $(element).attr('src') ?? '');
  const sets = $('[srcset]')
    .toArray()
    .flatMap((element) => ($(element).attr('srcset') ?? '').split(','))
    .map((part) => part.trim().split(/\s+/)[0] ?? '');
  return [...attributes, ...sets].filter((reference) =>
    /^(https?:|[^a-z]|[\w-]+[/.#?])/i.test(reference),
  );
}
