import {readFileSync} from 'node:fs';
import path from 'node:path';
import {brotliCompressSync} from 'node:zlib';
import {BUILD_DIR, insideOf, type BuiltPage} from './site';

/** What a page weighs on its way to a reader, in bytes compressed with brotli. */
export type Weight = {
  readonly html: number;
  readonly css: number;
  readonly script: number;
  /** All three. */
  readonly total: number;
  /** The page without what an author wrote, with its stylesheet and script. */
  readonly frame: number;
};

/** Weighs a page with the stylesheets and scripts that it loads. */
export function weigh({$: page, html}: BuiltPage): Weight {
  const sum = (selector: string, attribute: 'href' | 'src') =>
    page(selector)
      .toArray()
      .map((element) => compressed(page(element).attr(attribute) ?? ''))
      .reduce((all, size) => all + size, 0);
  // What is for paper alone no reader waits for.
  const css = sum('link[rel=stylesheet]:not([media=print])', 'href');
  const script = sum('script[src]', 'src');
  const size = brotliCompressSync(html).length;
  const $ = page.load(html);
  // What authors wrote here and elsewhere, and what is listed of it: headings, addresses, other
  // articles, how a text came to be. Search engines and networks are told title and description
  // once more.
  const words = [$('h1').text(), $('meta[name=description]').attr('content') ?? ''];
  $('.prose, h1, .article__standfirst, .teaser__title, .teaser__summary').empty();
  $('.toc-fold, .toc-side, .endnotes, .provenance, .related li').remove();
  const emptied = words.filter(Boolean).reduce((rest, own) => rest.replaceAll(own, ''), $.html());
  const frame = brotliCompressSync(emptied).length;
  return {html: size, css, script, total: size + css + script, frame: frame + css + script};
}

const sizes = new Map<string, number>();

/** The size of a published file, as the server sends it. */
function compressed(address: string): number {
  const file = path.join(BUILD_DIR, new URL(address, 'https://host.example').pathname);
  const size = sizes.get(file) ?? readFileSync(`${file}.br`).length;
  sizes.set(file, size);
  return size;
}

/** Links that only name what they lead to. */
const NAMING = /^(canonical|alternate|license|author|schema\.DC)$/;

/** Addresses of other origins from which a page loads something. */
export function foreignOrigins({$}: BuiltPage): string[] {
  return $('script[src], img[src], source[srcset], iframe, video, audio, link[href]')
    .toArray()
    .filter((element) => !NAMING.test($(element).attr('rel') ?? ''))
    .map(
      (element) => $(element).attr('src') ?? $(element).attr('srcset') ?? $(element).attr('href'),
    )
    .filter((address) => address !== undefined && /^(https?:)?\/\//.test(address)) as string[];
}

/** What kind of page it is, by its address inside the language. */
export function pageType(page: BuiltPage): string {
  if (page.$('article.article').length > 0) return 'article';
  const inside = insideOf(page);
  const [, first = ''] = inside.split('/');
  if (first === '') return 'home';
  return /^\/(tags|authors)\/[^/]+\//.test(inside)
    ? first.slice(0, -1)
    : first.replace('.html', '');
}
