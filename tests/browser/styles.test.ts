import path from 'node:path';
import sharp from 'sharp';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import type {Page} from 'playwright-core';
import {buildSite} from '../../src/build/buildSite';
import {runDocusaurus} from '../../src/cli/docusaurus';
import {serveSite, type RunningServer} from '../../src/cli/serve';
import {everyFeature} from '../fixtures/everyFeature';
import {fixtureSite, type FixtureSite} from '../support/fixtureSite';
import {useReader} from '../support/reader';
import {DESKTOP, PHONE} from '../support/viewports';

const ABOUT = '---\ntitle: About\ndescription: About.\n---\n\n# About\n\nText.\n';
const locales = ['en', 'fa'] as const;
const visit = useReader();

let site: FixtureSite;
/** The site as it is published, and as Docusaurus leaves it, with the whole stylesheet. */
let servers: {published: RunningServer; whole: RunningServer};

beforeAll(async () => {
  site = fixtureSite({
    'blog/2026-01-02-everything.md': everyFeature,
    'i18n/fa/docusaurus-plugin-content-blog/2026-01-02-everything.md': everyFeature,
    'i18n/en/docusaurus-plugin-content-pages/about.md': ABOUT,
    'i18n/fa/docusaurus-plugin-content-pages/about.md': ABOUT,
  });
  const folder = (name: string) => path.join(site.dir, name);
  await buildSite({siteDir: site.dir, outDir: folder('published'), locales});
  for (const locale of locales) {
    const args = ['build', '--locale', locale, '--out-dir', folder('whole')];
    const env = {NODE_ENV: 'production'};
    const code = await runDocusaurus({siteDir: site.dir, args, env, onOutput: () => {}});
    expect(code).toBe(0);
  }
  servers = {
    published: await serveSite({dir: folder('published'), baseUrl: '/'}),
    whole: await serveSite({dir: folder('whole'), baseUrl: '/'}),
  };
}, 300_000);

afterAll(async () => {
  await Promise.all([servers?.published.close(), servers?.whole.close()]);
  site?.remove();
});

/** What is looked at, and what a reader does to see it. */
type Look = {readonly name: string; readonly prepare?: (page: Page) => Promise<void>};

type Device = {
  readonly name: string;
  readonly options: Parameters<typeof visit>[0];
  /** In one visit, each on a page that was loaded anew. */
  readonly looks: readonly Look[];
};

const press = async (page: Page, key: string, times: number): Promise<void> => {
  for (let count = 0; count < times; count++) await page.keyboard.press(key);
};

const devices: readonly Device[] = [
  {
    name: 'on a desktop',
    options: DESKTOP,
    looks: [
      {name: 'as it is opened'},
      {
        name: 'with the languages open',
        prepare: (page) => page.locator('.language-menu button').click(),
      },
      {name: 'with the keyboard on a link', prepare: (page) => press(page, 'Tab', 3)},
      // The last, as it stays so.
      {name: 'on paper', prepare: (page) => page.emulateMedia({media: 'print'})},
    ],
  },
  {
    name: 'on a phone',
    options: {...PHONE, colorScheme: 'light'},
    looks: [
      {name: 'with a menu open', prepare: (page) => page.locator('.phone-menu button').click()},
      {
        name: 'with its foldable parts open',
        prepare: (page) =>
          page.evaluate(() => {
            for (const details of document.querySelectorAll('details')) details.open = true;
          }),
      },
      // The last, as the choice is remembered.
      {
        name: 'with the theme that the reader chose',
        prepare: (page) => page.locator('[data-theme-toggle]').click(),
      },
    ],
  },
  {
    name: 'on a phone in the dark',
    options: {...PHONE, colorScheme: 'dark'},
    looks: [{name: 'as it is opened'}],
  },
  {
    name: 'without scripts',
    options: {...DESKTOP, javaScriptEnabled: false},
    looks: [{name: 'as it is opened'}],
  },
];

/** Pictures far below are fetched late, and a screenshot of the whole page does not wait for them. */
async function everythingLoaded(page: Page): Promise<void> {
  const load = page.evaluate(async () => {
    for (const image of document.images) image.loading = 'eager';
    // Publishing adds it, so the other site has none; it has a test of its own.
    document.querySelector('.endnotes')?.remove();
    await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
    await document.fonts.ready;
  });
  // Without scripts nothing is loaded late, and nothing can be asked.
  await load.catch(() => undefined);
}

/** A font that comes late is left out, which a busy machine decides; here text waits for it. */
async function waitForFonts(page: Page): Promise<void> {
  await page.route('**/*.css', async (route) => {
    const response = await route.fetch();
    const css = await response.text();
    await route.fulfill({
      response,
      body: css.replace(/font-display:\s*optional/g, 'font-display:block'),
    });
  });
}

/** Screenshots of all looks in one of the sites; the visit does not see which it is. */
async function shoot(
  {url}: RunningServer,
  address: string,
  {options, looks}: Device,
): Promise<Map<string, Buffer>> {
  const shots = new Map<string, Buffer>();
  const {page, open, leave} = await visit({...options, baseURL: url});
  await waitForFonts(page);
  for (const {name, prepare} of looks) {
    await open(address);
    await everythingLoaded(page);
    await prepare?.(page);
    shots.set(name, await page.screenshot({fullPage: true, animations: 'disabled'}));
  }
  await leave();
  return shots;
}

/** How many pixels of two screenshots differ; all, if their sizes do or there is no second. */
async function difference(one: Buffer, other: Buffer | undefined): Promise<number> {
  if (!other) return Infinity;
  const pixels = (shot: Buffer) => sharp(shot).raw().toBuffer({resolveWithObject: true});
  const [a, b] = await Promise.all([pixels(one), pixels(other)]);
  if (a.info.height !== b.info.height) return Infinity;
  if (a.data.equals(b.data)) return 0;
  let count = 0;
  for (let index = 0; index < a.data.length; index += a.info.channels) {
    const steps = [0, 1, 2].map((channel) =>
      Math.abs((a.data[index + channel] ?? 0) - (b.data[index + channel] ?? 0)),
    );
    // Edges of letters are not drawn alike twice.
    if (Math.max(...steps) > 16) count += 1;
  }
  return count;
}

describe.each(devices)('$name, a page looks as it does with the whole stylesheet:', (device) => {
  test.each(['/', '/fa/'].flatMap((home) => [`${home}2026/01/02/everything/`, home]))(
    '%s',
    async (address) => {
      const published = await shoot(servers.published, address, device);
      const whole = await shoot(servers.whole, address, device);
      for (const [name, shot] of published) {
        expect(await difference(shot, whole.get(name)), name).toBe(0);
      }
    },
  );
});

test('the comparison notices a rule that is gone', async () => {
  const {page, open, leave} = await visit({...DESKTOP, baseURL: servers.published.url});
  await open('/2026/01/02/everything/');
  const before = await page.screenshot({fullPage: true});
  await page.evaluate(() => {
    const [sheet] = document.styleSheets;
    const rules = [...(sheet?.cssRules ?? [])];
    sheet?.deleteRule(rules.findIndex(({cssText}) => cssText.startsWith('.token-line ')));
  });
  expect(await difference(before, await page.screenshot({fullPage: true}))).toBeGreaterThan(0);
  await leave();
});
