import {readFileSync} from 'node:fs';
import {readdir} from 'node:fs/promises';
import path from 'node:path';
import {parse} from 'parse5';
import {globSync} from 'tinyglobby';
import {describe, expect, it} from 'vitest';
import {
  dynamicAttributes,
  Names,
  publishStyles,
  purgeStyles,
  splitPrint,
} from '../../../src/publish/styles';
import {useSiteFolder} from '../../support/siteFolder';

const page = parse(
  `<!doctype html><html lang=fa dir=rtl><title>x</title>
<main id=top class="article wide"><h2>button row</h2><p><a href=/>note</a></p>
<details><summary>more</summary></details></main>`,
);
const names = new Names();
names.add(page);
const purge = (css: string) => purgeStyles(css, names);

describe('purging', () => {
  it.each([
    '.article{color:red}',
    '#top{color:red}',
    'h2,p{color:red}',
    '.article>:first-child{color:red}',
    '.article :is(h2,p):hover{color:red}',
    ':focus-visible{outline:3px solid}',
    ':target{color:red}',
    '::selection{color:red}',
    '[dir=rtl] .wide{transform:scaleX(-1)}',
    '[class*=rticl] p{color:red}',
    ':lang(fa) a{color:red}',
    ':lang(ar) a{color:red}',
    ':root:lang(fa) a{color:red}',
    'a:not([href]){color:red}',
    'details[open]>summary{color:red}',
    ':root[data-theme=dark]{color:red}',
    ':root:not([data-scripts]) .wide{display:none}',
    '@media print{.article{color:#000}}',
    '@layer base{p{color:red}}',
    '@supports not selector(:popover-open){.article{color:red}}',
    '@media (prefers-reduced-motion:no-preference){@view-transition{navigation:auto}}',
    '@font-face{font-family:A;src:url(a.woff2)}',
  ])('keeps %s', async (css) => {
    expect((await purge(css)).replace(/;}/g, '}')).toBe(css);
  });

  it.each([
    '.row{color:red}',
    '.article .button{color:red}',
    'table{color:red}',
    '#elsewhere{color:red}',
    '.absent:focus-visible{color:red}',
    '[data-other] p{color:red}',
    ':root:lang(ar) a{color:red}',
  ])('drops %s, though the words of the page have some of it', async (css) => {
    expect(await purge(css)).toBe('');
  });

  it('drops variables that nothing is left to use', async () => {
    const css = ':root{--a:red;--b:blue}p{color:var(--a)}.absent{color:var(--b)}';
    expect(await purge(css)).toBe(':root{--a:red}p{color:var(--a)}');
  });

  it('keeps of a list of languages that of the pages', async () => {
    const css = await purge(':root:lang(ar) p,:root:lang(fa) p{color:red}');
    expect(css).toBe(':root:lang(fa) p{color:red}');
  });

  it('drops what the language of all pages says anew', async () => {
    const css = ':root{--a:red;--b:blue}:root:lang(fa){--a:#fff}p{color:var(--a);margin:var(--b)}';
    expect(await purge(css)).toBe(css.replace('--a:red;', ''));
    const reversed = ':root:lang(fa){--a:#fff}:root{--a:red}p{color:var(--a)}';
    expect(await purge(reversed)).toBe(reversed);
  });

  it('writes what the oldest browsers can read', async () => {
    const css = await purge('@media (max-width:30rem){p{color:red}}');
    expect(css).toBe('@media (max-width:30rem){p{color:red}}');
  });

  // Ranges are lowered to `not (min-width: …)`, which Safari reads since 16.4 only.
  it('is given no media queries but what the oldest browsers can read', () => {
    const sheets = globSync('src/css/*.css');
    expect(sheets.length).toBeGreaterThan(5);
    const queries = sheets.flatMap(
      (sheet) => readFileSync(sheet, 'utf8').match(/@media[^{]*/g) ?? [],
    );
    expect(queries.filter((query) => /[<>]|not \(/.test(query))).toEqual([]);
  });

  it('knows every attribute that the reader’s script sets', () => {
    const script = readFileSync('static/reader.js', 'utf8');
    const keys = [...script.matchAll(/(?:root|offer)\.dataset\.(\w+)(?= =)/g)].map(
      ([, key = '']) => `data-${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
    );
    expect(keys.length).toBeGreaterThan(2);
    expect(keys.filter((key) => !(dynamicAttributes as readonly string[]).includes(key))).toEqual(
      [],
    );
  });
});

describe('a sheet that was published before', () => {
  const folder = useSiteFolder();

  /** What is left of a sheet where the pages of a build are this one. */
  async function published(build: number, html: string): Promise<string> {
    const at = (name: string, of = build) => path.join(folder.dir, `${name}-${of}`);
    const used = new Names();
    used.add(parse(html));
    await folder.write({[`site-${build}/assets/css/a.css`]: '.b{color:red}'});
    const cache = {from: at('pages', build - 1), to: at('pages'), code: 'code'};
    await publishStyles(at('site'), [], used, cache);
    const [sheet = ''] = await readdir(path.join(at('site'), 'assets/css'));
    return folder.read(`site-${build}/assets/css/${sheet}`);
  }

  it('is made anew for pages that use more of it', async () => {
    expect(await published(1, '<p>x</p>')).toBe('');
    expect(await published(2, '<p class=b>x</p>')).toBe('.b{color:red}');
  });
});

describe('the rules for paper', () => {
  it('are parted from all others', () => {
    const css =
      'p{color:red}@media print{p{color:#000}}@media screen{p{margin:0}}@media print{a{color:#000}}';
    const {screen, print} = splitPrint(css);
    expect(screen).toBe('p{color:red}@media screen{p{margin:0}}');
    expect(print).toBe('@media print{p{color:#000}}@media print{a{color:#000}}');
  });

  it('are none where there are none', () => {
    expect(splitPrint('p{color:red}')).toEqual({screen: 'p{color:red}', print: ''});
  });
});
