import path from 'node:path';
import {glob} from 'tinyglobby';
import {describe, expect, it} from 'vitest';
import type {Picture} from '../../../src/images/picture';
import {dropUnusedOriginals} from '../../../src/publish/images';
import {fileStem, imageSource} from '../../../src/publish/images/addresses';
import {findImages} from '../../../src/publish/images/find';
import {rewriteImages} from '../../../src/publish/images/rewrite';
import {openPage} from '../../../src/publish/pages';
import {edited} from '../../support/openPage';
import {useSiteFolder} from '../../support/siteFolder';

const photo: Picture = {
  width: 1440,
  height: 960,
  sources: [
    {
      type: 'image/avif',
      renditions: [
        {file: 'a-360.avif', width: 360},
        {file: 'a-1440.avif', width: 1440},
      ],
    },
    {type: 'image/webp', renditions: [{file: 'a-360.webp', width: 360}]},
  ],
  fallback: 'a-1080.jpg',
  full: 'a-2880.webp',
  isSeeThrough: false,
};
const small: Picture = {
  width: 300,
  height: 200,
  sources: [],
  fallback: 's.svg',
  isSeeThrough: true,
};
const pictures = new Map([
  ['/p.jpg', photo],
  ['/s.svg', small],
]);

/** What becomes of the inside of `.prose`; what stands around it must not change. */
function rewrite(inside: string): string {
  const before =
    '<!doctype html><html lang=en><title>x</title><img src=/p.jpg><main class="prose wide"><h1>T</h1>';
  const after = '</main><img src=/s.svg alt=x><footer>&copy; <b>2026</footer>';
  const html = before + inside + after;
  const done = edited(html, (page) =>
    rewriteImages(page.edited, findImages(page), {pictures, folder: '/i/', fullSize: 'Full size'}),
  );
  expect(done.startsWith(before)).toBe(true);
  expect(done.endsWith(after)).toBe(true);
  return done.slice(before.length, -after.length);
}

const img = (attributes: string) => `<img src="/i/s.svg" ${attributes} class="see-through"`;
const SIZE = 'width="300" height="200"';

describe('rewriting images', () => {
  it('makes a figure of one that stands alone, with its title below it', () => {
    expect(
      rewrite(
        '<p>a</p><p><img alt="A &quot;flock&quot;" src=/p.jpg title="At <dusk>" width=4000 height=3000></p>b',
      ),
    ).toBe(
      '<p>a</p><figure><a class="full-size" href="/i/a-2880.webp" aria-label="Full size: A &quot;flock&quot;"><picture>' +
        '<source type="image/avif" srcset="/i/a-360.avif 360w, /i/a-1440.avif 1440w" sizes="min(44rem, 100vw - 2.5rem)">' +
        '<source type="image/webp" srcset="/i/a-360.webp">' +
        '<img src="/i/a-1080.jpg" alt="A &quot;flock&quot;" width="1440" height="960" decoding="async">' +
        '</picture></a><figcaption>At &lt;dusk></figcaption></figure>b',
    );
  });

  it.each([
    [
      '<p dir=ltr> <img src=/s.svg alt=a> </p>',
      `<figure dir=ltr> ${img(`alt="a" ${SIZE}`)} decoding="async"> </figure>`,
    ],
    [
      '<p><img src=/s.svg><h2>b</h2>',
      `<figure>${img(`alt="" ${SIZE}`)} decoding="async"></figure><h2>b</h2>`,
    ],
    [
      '<ul><li><p><img src=/s.svg title=t></ul>',
      `<ul><li><figure>${img(`alt="" ${SIZE}`)} decoding="async"><figcaption>t</figcaption></figure></ul>`,
    ],
    [
      '<p>a <img src=/s.svg title=t></p>',
      `<p>a ${img(`alt="" ${SIZE}`)} decoding="async" title="t"></p>`,
    ],
    [
      '<p><a href=/x><img src=/s.svg title=t></a></p>',
      `<figure><a href=/x>${img(`alt="" ${SIZE}`)} decoding="async"></a><figcaption>t</figcaption></figure>`,
    ],
    [
      '<p><em><img src=/s.svg></em></p>',
      `<p><em>${img(`alt="" ${SIZE}`)} decoding="async"></em></p>`,
    ],
    [
      '<img src=/s.svg width=150 id=i>',
      `${img('alt="" width="150" height="100"')} decoding="async" id="i">`,
    ],
  ])('makes of %s: %s', (html, expected) => expect(rewrite(html)).toBe(expected));

  it('puts no link into a link', () => {
    expect(rewrite('<p>a <a href=/x><img src=/p.jpg></a>')).not.toContain('full-size');
    expect(rewrite('<p>a <img src=/p.jpg>')).toContain('aria-label="Full size">');
  });

  it.each([
    ['<p>a</p>'],
    ['<p><img src=/unknown.png></p>'],
    ['<pre><code>&lt;img src=/p.jpg></code></pre>'],
    ['<picture><img src=/p.jpg></picture>'],
    ['<p><img alt="no address"></p>'],
  ])('leaves %s alone', (html) => expect(rewrite(html)).toBe(html));

  it('lets the first picture come at once, unless two sections begin above it', () => {
    const lazy = (html: string) =>
      rewrite(html)
        .split('<img')
        .slice(1)
        .map((tag) => tag.includes('lazy'));
    expect(lazy('<h2>a</h2><p><img src=/s.svg></p><p><img src=/p.jpg></p>')).toEqual([false, true]);
    expect(lazy('<h2>a</h2><h3>b</h3><p><img src=/s.svg></p>')).toEqual([true]);
  });

  it('leaves a page alone that becomes a React application', () => {
    const html = '<div class=prose><img src=/p.jpg></div>';
    const found = (text: string) => findImages(openPage({file: 'index.html', html: text}));
    expect(found(html)).toHaveLength(1);
    expect(found(`<script src=/assets/js/main.1.js defer></script>${html}`)).toEqual([]);
  });
});

describe('an original of which pages show others', () => {
  const folder = useSiteFolder();
  const hash = '0123456789abcdef0123456789abcdef';

  it('goes, unless it is no copy of the bundler’s, or a page names it', async () => {
    const originals = [
      `assets/images/lark-${hash}.png`,
      `assets/images/آ-${hash}.png`,
      `static/x-${hash}.png`,
    ];
    await folder.write(Object.fromEntries(originals.map((file) => [file, ''])));
    await folder.write({'a/index.html': `<a href=/assets/images/%D8%A2-${hash}.png>`});
    const files = originals.map((file) => path.join(folder.dir, file));
    await dropUnusedOriginals(new Set(files), folder.dir, 'fa');
    const left = await glob('**/*.png', {cwd: folder.dir});
    expect(left.sort()).toEqual(originals.slice(1));
  });
});

describe('the file that an address means', () => {
  const where = {outDir: '/out', baseUrl: '/base/', page: '/base/fa/2026/a/index.html'};
  it.each([
    ['/base/fa/assets/images/a-1.png', '/out/fa/assets/images/a-1.png'],
    ['/base/a%20b.png?x#y', '/out/a b.png'],
    ['b.png', '/out/fa/2026/a/b.png'],
  ])('is for %s: %s', (src, file) => {
    expect(imageSource(src, where)).toEqual({kind: 'file', file});
  });

  it.each([
    'https://a.example/base/a.png',
    '//a.example/base/a.png',
    '/a.png',
    '/base/%2e%2e%2fa.png',
    '/base/%ff.png',
    'data:,x',
  ])('is none of the site’s for %s', (src) => expect(imageSource(src, where)).toBeUndefined());

  it('may be in the address itself', () => {
    const data = imageSource('data:image/png;base64,AAEC', where);
    expect(data).toEqual({kind: 'data', bytes: Buffer.from([0, 1, 2])});
    expect(data && fileStem(data)).toBe('picture');
  });

  it('names what is made of it', () => {
    const stem = (file: string) => fileStem({kind: 'file', file});
    expect(stem('/out/assets/images/My_Flock-0123456789abcdef0123456789abcdef.jpg')).toBe(
      'my-flock',
    );
    expect(stem('/out/عکس.jpg')).toBe('picture');
  });
});
