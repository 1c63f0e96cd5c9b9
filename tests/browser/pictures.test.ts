import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import type {Page} from 'playwright-core';
import sharp from 'sharp';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {buildSite} from '../../src/build/buildSite';
import {serveSite, type RunningServer} from '../../src/cli/serve';
import type {ImageProgress} from '../../src/publish/images';
import {crawl} from '../support/crawl';
import {fixtureSite, type FixtureSite} from '../support/fixtureSite';
import {invalidHtml} from '../support/htmlRules';
import {animation, chart, diagram, photograph} from '../support/pictures';
import {useReader} from '../support/reader';
import {builtPages} from '../support/site';
import {PHONE} from '../support/viewports';

// One site below a path, in two languages, with a picture of every kind: first its files are
// read, then its pages are looked at.
const article = (words: {title: string; alt: string; caption: string; text: string}) => `---
title: "${words.title}"
description: "${words.text}"
authors: [editors]
tags: [research]
---

${words.text}

<!-- truncate -->

![${words.alt}](./dusk.jpg "${words.caption}")

## One {#one}

${words.text} ![${words.alt}](./dot.png) ${words.text}

![${words.alt}](/diagram.svg "${words.caption}")

## Two {#two}

- ${words.text}

  ![${words.alt}](./chart.png)

![${words.alt}](./loop.gif)

[![${words.alt}](./chart.png "${words.caption}")](/about/)

<img src="/murmuration/plain.png" alt="" />
`;

const TEXT = 'Birds turn as one, and nobody tells them to.';
const ENGLISH = article({title: 'Pictures', alt: 'A flock', caption: 'At dusk', text: TEXT});
const PERSIAN = article({
  title: 'تصویرها',
  alt: 'یک دسته پرنده',
  caption: 'هنگام غروب',
  text: 'پرندگان با هم می‌چرخند و کسی به آن‌ها نمی‌گوید.',
});
const ABOUT = '---\ntitle: About\ndescription: About the site.\n---\n\n# About\n';
const BASE = '/murmuration/';
const PAGE = '2026/01/02/pictures/';
const PERSIAN_BLOG = 'i18n/fa/docusaurus-plugin-content-blog';

let site: FixtureSite;
let outDir: string;
let server: RunningServer;
let originals: Readonly<Record<string, Buffer>>;

async function build(): Promise<ImageProgress[]> {
  const progress: ImageProgress[] = [];
  await buildSite({
    siteDir: site.dir,
    outDir,
    // The pages, whatever is known of them; pictures are taken from their cache.
    fresh: true,
    locales: ['en', 'fa'],
    env: {SITE_URL: 'https://people.example', BASE_URL: BASE},
    onImage: (step) => progress.push(step),
  });
  return progress;
}

beforeAll(async () => {
  originals = {
    'dusk.jpg': await photograph(2400, 1600),
    'dot.png': await chart(24, 24),
    'chart.png': await chart(1600, 400),
    'loop.gif': await animation(600, 300),
  };
  site = fixtureSite({
    'blog/2026-01-02-pictures.md': ENGLISH,
    [`${PERSIAN_BLOG}/2026-01-02-pictures.md`]: PERSIAN,
    'i18n/en/docusaurus-plugin-content-pages/about.md': ABOUT,
    'i18n/fa/docusaurus-plugin-content-pages/about.md': ABOUT,
  });
  for (const [name, bytes] of Object.entries(originals)) {
    for (const folder of ['blog', PERSIAN_BLOG]) {
      writeFileSync(path.join(site.dir, folder, name), bytes);
    }
  }
  mkdirSync(path.join(site.dir, 'static'), {recursive: true});
  writeFileSync(path.join(site.dir, 'static/diagram.svg'), diagram);
  writeFileSync(path.join(site.dir, 'static/plain.png'), await chart(400, 100));
  outDir = path.join(site.dir, 'build');
  await build();
  server = await serveSite({dir: outDir, baseUrl: BASE});
}, 300_000);

afterAll(async () => {
  await server?.close();
  site?.remove();
});

/** How far things moved, by the browser's own count (Layout Instability), from a moment on. */
function shiftsSince(page: Page, start: number): Promise<number[]> {
  return page.evaluate(
    (from) =>
      new Promise<number[]>((resolve) => {
        const found: number[] = [];
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & {value: number})[]) {
            if (entry.startTime >= from) found.push(entry.value);
          }
        }).observe({type: 'layout-shift', buffered: true});
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve(found))));
      }),
    start,
  );
}

const articles = () => builtPages(outDir).filter(({file}) => file.endsWith(`${PAGE}index.html`));
const fileAt = (address: string) => path.join(outDir, address.slice(BASE.length));

describe('the published files', () => {
  test('every size that a page offers is there, can be decoded, and is as wide as it says', async () => {
    expect(articles()).toHaveLength(2);
    for (const {$} of articles()) {
      const sets = $('.prose source').toArray();
      expect(sets.length).toBeGreaterThan(8);
      for (const set of sets) {
        for (const candidate of ($(set).attr('srcset') ?? '').split(', ')) {
          const [address = '', width] = candidate.split(' ');
          const {info} = await sharp(fileAt(address)).raw().toBuffer({resolveWithObject: true});
          if (width) expect(`${info.width}w`, candidate).toBe(width);
          const {format} = await sharp(fileAt(address)).metadata();
          expect(`image/${format === 'heif' ? 'avif' : format}`).toBe($(set).attr('type'));
        }
      }
      for (const img of $('.prose img').toArray()) {
        const {width = 0, height = 0} = await sharp(fileAt($(img).attr('src') ?? '')).metadata();
        const ratio = Number($(img).attr('width')) / Number($(img).attr('height'));
        expect(Math.abs(width / height / ratio - 1)).toBeLessThan(0.01);
      }
    }
  });

  test('a photograph is lighter in AVIF than in WebP, and in both than the original', () => {
    const [page] = articles();
    const size = (type: string) => {
      const set =
        page?.$(`.prose figure source[type="image/${type}"]`).first().attr('srcset') ?? '';
      return readFileSync(fileAt(set.split(', ').at(-1)?.split(' ')[0] ?? '')).length;
    };
    expect(size('avif')).toBeLessThan(size('webp'));
    expect(size('webp')).toBeLessThan(originals['dusk.jpg']?.length ?? 0);
  });

  test('the pages are valid, and lead nowhere that is not there', async () => {
    expect(await invalidHtml(articles())).toEqual([]);
    const lost = crawl({dir: outDir, url: 'https://people.example', baseUrl: BASE});
    // Three languages were not built.
    expect(lost.filter((line) => line.includes('/assets/'))).toEqual([]);
    expect(articles().flatMap(({html}) => html.match(/src="?data:/) ?? [])).toEqual([]);
  });

  test('drawings carry no scripts, and are compressed as text is', () => {
    const address = articles()[0]?.$('.prose img[src$=".svg"]').attr('src') ?? '';
    expect(readFileSync(fileAt(address), 'utf8')).not.toMatch(/script|onclick/);
    expect(existsSync(`${fileAt(address)}.br`)).toBe(true);
  });

  test('feeds show the pictures that the pages show, and keep no original', () => {
    const {items} = JSON.parse(readFileSync(path.join(outDir, 'feed.json'), 'utf8'));
    const html: string = items[0].content_html;
    const sources = [...html.matchAll(/<img[^>]* src="([^"]+)"/g)].map(([, src]) => src ?? '');
    expect(sources.length).toBeGreaterThan(4);
    for (const src of sources) {
      expect(src).toMatch(/^https:\/\/people\.example\/murmuration\//);
      expect(existsSync(fileAt(new URL(src).pathname)), src).toBe(true);
    }
    expect(html).not.toMatch(/dusk-[0-9a-f]{32}|srcset|<source/);
  });

  test('a second build makes no picture anew', async () => {
    const progress = await build();
    expect(progress.length).toBeGreaterThan(10);
    expect(progress.filter(({made}) => made > 0)).toEqual([]);
  }, 300_000);
});

describe('a reader', () => {
  const visit = useReader();

  test.each(['', 'fa/'])('sees nothing move while pictures arrive (%s)', async (language) => {
    const {page, leave} = await visit({...PHONE, baseURL: server.url});
    let arrive = () => {};
    const arrival = new Promise<void>((resolve) => (arrive = resolve));
    await page.route('**/assets/images/**', async (route) => {
      await arrival;
      await route.continue();
    });
    await page.goto(server.url + language + PAGE, {waitUntil: 'domcontentloaded'});
    const places = () =>
      page.locator('.prose').evaluate((prose) =>
        [...prose.querySelectorAll('*')].map((element) => {
          const {x, y, width, height} = element.getBoundingClientRect();
          return [x, y, width, height].map(Math.round).join(' ');
        }),
      );
    await page.evaluate(() => {
      for (const image of document.images) image.loading = 'eager';
    });
    // A face of letters that comes late moves lines, too; it is not what is looked at here.
    await page.evaluate(() => document.fonts.ready);
    const before = await places();
    const start = await page.evaluate(() => performance.now());
    arrive();
    await page.waitForFunction(() =>
      [...document.images].every(({complete, naturalWidth}) => complete && naturalWidth > 0),
    );
    expect(await places()).toEqual(before);
    expect(await shiftsSince(page, start)).toEqual([]);
    await leave();
  });

  test('opens a picture in full size by keyboard, without scripts', async () => {
    const {page, open} = await visit({baseURL: server.url, javaScriptEnabled: false});
    await open(PAGE);
    const link = page.getByRole('link', {name: 'View full size: A flock'}).first();
    expect(await link.evaluate((element) => getComputedStyle(element).cursor)).toBe('zoom-in');
    await link.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/assets/images/dusk-*-2400.webp');
    expect(await page.locator('img').isVisible()).toBe(true);
    // Not `leave`: the browser's own viewer of pictures styles itself inline, and grumbles that
    // the policy of the host, which is for pages, forbids it.
    await page.context().close();
  });

  test.each([
    ['reduce', /(?<!moving)-600\.webp$/],
    ['no-preference', /-moving-600\.webp$/],
  ] as const)('who asks for %s motion gets what suits', async (reducedMotion, expected) => {
    const {page, open, leave} = await visit({baseURL: server.url, reducedMotion});
    await open(PAGE);
    const loop = page.locator('.prose picture:has(source[media]) img');
    await loop.scrollIntoViewIfNeeded();
    await expect
      .poll(() => loop.evaluate((img: HTMLImageElement) => img.currentSrc))
      .toMatch(expected);
    await leave();
  });

  test('on a phone gets no more pixels than it shows', async () => {
    const {page, open, leave} = await visit({...PHONE, deviceScaleFactor: 2, baseURL: server.url});
    await open(PAGE);
    const photo = page.locator('.prose img').first();
    await expect
      .poll(() => photo.evaluate((img: HTMLImageElement) => img.currentSrc))
      .toMatch(/dusk-[0-9a-f]{12}-720\.avif$/);
    await leave();
  });
});
