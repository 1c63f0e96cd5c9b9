import {execFile} from 'node:child_process';
import {mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {promisify} from 'node:util';
import sharp from 'sharp';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {cardCacheDir} from '../../../src/cards/cache';
import {openCardIndex, type CardIndex} from '../../../src/cards/cardIndex';
import {drawCards, type CardProgress} from '../../../src/cards/draw';
import {loadCards} from '../../../src/cards/load';
import type {CardManifest} from '../../../src/cards/manifest';
import {article, collections, native, treeOf} from '../content/site';

const run = promisify(execFile);

let siteDir = '';
beforeAll(async () => {
  siteDir = await mkdtemp(path.join(tmpdir(), 'cards-'));
});
afterAll(() => rm(siteDir, {recursive: true}));

const PERSIAN = 'i18n/fa/docusaurus-plugin-content-blog/2026-02-28-a.md';
const texts = {
  'blog/2026-02-28-a.md': article({lines: ['tags: [research]', native]}),
  [PERSIAN]: article({lines: [native]}).replace('A title', '"عنوان"'),
};

async function draw(more: Record<string, string> = {}, files: string[] = [], index?: CardIndex) {
  const tree = treeOf({...collections, ...texts, ...more}, files);
  const {pages, typefaces} = await loadCards(tree, {postsPerPage: 10}, () => (id) => `Text ${id}`);
  const progress: CardProgress[] = [];
  const manifest = await drawCards({
    siteDir,
    pages,
    typefaces,
    ...(index && {index}),
    onProgress: (step) => progress.push(step),
  });
  const drawn = progress.filter(({done, total}) => done === total);
  return {manifest, drawn: drawn.reduce((sum, {drawn: count}) => sum + count, 0), progress};
}

const filesOf = (manifest: CardManifest) => [
  ...new Set(
    Object.values(manifest).flatMap((cards) => Object.values(cards).map(({file}) => file)),
  ),
];
async function givePicture(name: string, width: number, height: number, r: number) {
  await mkdir(path.join(siteDir, 'static'), {recursive: true});
  const picture = sharp({
    create: {width, height, channels: 4, background: {r, g: 0, b: 0, alpha: 1}},
  });
  await writeFile(path.join(siteDir, 'static', name), await picture.png().toBuffer());
}
const bytesOf = (file: string) => readFile(path.join(siteDir, cardCacheDir, file));

describe('drawing cards', {timeout: 30_000}, () => {
  it('draws one for every page, of the size that it says, and none again', async () => {
    const first = await draw();
    expect(Object.keys(first.manifest.en ?? {}).sort()).toEqual([
      '/',
      '/2026/02/28/a/',
      '/archive/',
      '/authors/',
      '/authors/lark/',
      '/feeds/',
      '/search/',
      '/tags/',
      '/tags/research/',
      '/translations/',
    ]);
    for (const file of filesOf(first.manifest)) {
      const bytes = await bytesOf(file);
      const {width, height, format, hasAlpha} = await sharp(bytes).metadata();
      expect({width, height, format, hasAlpha}).toEqual({
        width: 1200,
        height: 630,
        format: 'jpeg',
        hasAlpha: false,
      });
      expect(bytes.length).toBeLessThan(300_000);
    }
    const second = await draw();
    expect(second.drawn).toBe(0);
    expect(second.manifest).toEqual(first.manifest);
  });

  it('counts up by language', async () => {
    const {progress} = await draw();
    const persian = progress.filter(({locale}) => locale === 'fa');
    expect(persian.map(({done}) => done)).toEqual(persian.map((_, index) => index + 1));
    expect(persian.at(-1)).toMatchObject({done: persian.length, total: persian.length});
  });

  it('draws only the card of what has changed, under a new name', async () => {
    const before = await draw();
    const after = await draw({[PERSIAN]: texts[PERSIAN]?.replace('عنوان', 'عنوان دیگر') ?? ''});
    expect(after.drawn).toBe(1);
    const address = '/2026/02/28/a/';
    expect(after.manifest.fa?.[address]?.file).not.toBe(before.manifest.fa?.[address]?.file);
    expect(after.manifest.en).toEqual(before.manifest.en);
  });

  it('gives the later pages of a list the card of the first', async () => {
    const more = Object.fromEntries(
      Array.from({length: 11}, (_, index) => [
        `blog/2026-01-${String(index + 10)}-more.md`,
        article({lines: [native]}),
      ]),
    );
    const {manifest} = await draw(more);
    expect(manifest.en?.['/page/2/']).toEqual(manifest.en?.['/']);
  });

  it('cuts a given picture to the size of a card, whatever its shape', async () => {
    await givePicture('tall.png', 900, 1600, 200);
    const lines = [native, 'image: /tall.png', 'image_alt: All red'];
    const {manifest} = await draw({'blog/2026-02-28-a.md': article({lines})}, ['static/tall.png']);
    const card = manifest.en?.['/2026/02/28/a/'];
    expect(card?.alt).toBe('All red');
    const {data, info} = await sharp(await bytesOf(card?.file ?? ''))
      .raw()
      .toBuffer({resolveWithObject: true});
    expect([info.width, info.height]).toEqual([1200, 630]);
    expect(data[0]).toBeGreaterThan(190);
  });

  it('shows the picture that an article has now, and not what was known of it', async () => {
    const cardWith = async (...lines: string[]) => {
      const index = await openCardIndex(siteDir, 'code');
      const text = article({lines: [native, ...lines]});
      const files = ['static/cover.png'];
      const {manifest} = await draw({'blog/2026-02-28-a.md': text}, files, index);
      await index.save();
      return manifest.en?.['/2026/02/28/a/']?.file;
    };
    const given = ['image: /cover.png', 'image_alt: A cover'];
    const drawn = await cardWith();
    await givePicture('cover.png', 1200, 630, 100);
    const first = await cardWith(...given);
    await givePicture('cover.png', 1200, 630, 200);
    const second = await cardWith(...given);
    expect(new Set([drawn, first, second]).size).toBe(3);
    expect(await cardWith()).toBe(drawn);
  });

  it('names page and language of a card that cannot be drawn', async () => {
    const broken = {'blog/2026-02-28-a.md': article({lines: [native]}).replace('A title', '"ก"')};
    await expect(draw(broken)).rejects.toThrow(
      'The card of article:2026-02-28-a (en) cannot be drawn',
    );
  });

  it(
    'gives the same bytes in any time zone and language of the machine',
    {timeout: 30_000},
    async () => {
      const drawIn = async (env: Record<string, string>) => {
        const script = 'src/plugins/cards/drawPreview.ts';
        const {stdout} = await run(
          process.execPath,
          ['--import', 'tsx', script, 'fa', 'article:2026-11-21-five-scripts-one-site'],
          {env: {...process.env, ...env}, encoding: 'buffer', maxBuffer: 2 ** 23},
        );
        return stdout;
      };
      const [one, other] = await Promise.all([
        drawIn({TZ: 'Pacific/Kiritimati', LANG: 'fa_IR.UTF-8'}),
        drawIn({TZ: 'America/Los_Angeles', LANG: 'C', FONTCONFIG_FILE: '/nowhere'}),
      ]);
      expect(one.length).toBeGreaterThan(10_000);
      expect(one.equals(other)).toBe(true);
    },
  );
});
