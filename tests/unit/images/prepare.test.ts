import {mkdir, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {crc32} from 'node:zlib';
import sharp from 'sharp';
import {afterAll, beforeAll, describe, expect, it, vi} from 'vitest';
import {examine} from '../../../src/images/examine';
import {preparePicture} from '../../../src/images/prepare';
import {animation, chart, diagram, photograph} from '../../support/pictures';

// Encoding AVIF on a busy machine takes its time.
vi.setConfig({testTimeout: 60_000});

let siteDir = '';
beforeAll(async () => {
  siteDir = await mkdtemp(path.join(tmpdir(), 'images-'));
});
afterAll(() => rm(siteDir, {recursive: true}));

const prepare = (name: string, bytes: Buffer) => preparePicture(siteDir, {name, bytes});
const hashless = (text: unknown) => JSON.stringify(text).replace(/-[0-9a-f]{12}/g, '');

describe('preparing a picture', () => {
  it('makes every size once, and again only what the cache has lost', async () => {
    const bytes = await photograph(800, 600);
    const {picture, files, made} = await prepare('dusk', bytes);
    expect(made).toBe(files.length);
    expect(hashless(picture.sources.map(({renditions}) => renditions.map(({file}) => file)))).toBe(
      '[["dusk-360.avif","dusk-800.avif"],["dusk-360.webp","dusk-800.webp"]]',
    );
    expect(await prepare('dusk', bytes)).toMatchObject({picture, made: 0});
    const [first] = files;
    const cached = String(first?.content);
    await writeFile(cached, (await readFile(cached)).subarray(0, -7));
    expect((await prepare('dusk', bytes)).made).toBe(1);
    const folder = await readdir(path.dirname(cached));
    expect(folder.filter((file) => file.endsWith('.tmp'))).toEqual([]);
  });

  it('keeps what shines through, and leaves AVIF out where it is the larger', async () => {
    const {picture, files} = await prepare('chart', await chart(400, 100));
    expect(picture).toMatchObject({width: 400, height: 100, isSeeThrough: true});
    expect(picture.fallback).toMatch(/^chart-[0-9a-f]{12}-400\.png$/);
    expect((await sharp(String(files.at(-1)?.content)).metadata()).hasAlpha).toBe(true);
    expect(picture).not.toHaveProperty('full');
  });

  it('turns a photograph as its camera was held, and forgets where it was', async () => {
    const bytes = await sharp(await photograph(400, 200))
      .withMetadata({orientation: 6})
      .jpeg()
      .toBuffer();
    const {picture, files} = await prepare('held', bytes);
    expect(picture).toMatchObject({width: 200, height: 400});
    for (const {content} of files) {
      expect(await sharp(content).metadata()).toMatchObject({width: 200, height: 400});
      expect((await sharp(content).metadata()).exif).toBeUndefined();
    }
  });

  it('keeps a moving picture moving, but for those who would rather not', async () => {
    const {picture, files} = await prepare('loop', await animation(900, 450));
    expect(hashless(picture.sources)).toBe(
      '[{"type":"image/webp","renditions":[{"file":"loop-720.webp","width":720}],"media":"(prefers-reduced-motion: reduce)"},' +
        '{"type":"image/webp","renditions":[{"file":"loop-moving-720.webp","width":720}]}]',
    );
    const pages = await Promise.all(files.map(({content}) => sharp(content).metadata()));
    expect(pages.map(({pages: frames = 1}) => frames)).toEqual([1, 6, 1]);
    expect(pages[1]).toMatchObject({width: 720, height: 360, delay: Array(6).fill(200)});
  });

  it('publishes a drawing under the hash of what is left of it', async () => {
    const {picture, files} = await prepare('diagram', diagram);
    const again = await prepare('diagram', Buffer.from(`${diagram} <!-- more -->`));
    expect(again.picture).toEqual(picture);
    expect(picture).toMatchObject({width: 1200, height: 300, full: picture.fallback});
    expect(String(files[0]?.content)).not.toMatch(/script|onclick|DOCTYPE/);
  });
});

it('a picture of which nothing can be kept is not published', async () => {
  const blocked = path.join(siteDir, 'blocked');
  await mkdir(blocked);
  await writeFile(path.join(blocked, '.cache'), 'A file in the place of the folder.');
  const original = {name: 'chart', bytes: await chart(400, 100)};
  await expect(preparePicture(blocked, original)).rejects.toMatchObject({code: 'ENOTDIR'});
});

describe('examining a picture', () => {
  it('tells what no picture is', async () => {
    expect(await examine(Buffer.from('hello'))).toMatchObject({reason: 'no-picture'});
    expect(await examine(Buffer.alloc(0))).toMatchObject({reason: 'no-picture'});
  });

  it.each(['jpeg', 'png', 'webp', 'gif', 'tiff', 'avif'] as const)(
    'tells a %s of which the end is missing',
    async (format) => {
      const whole = await sharp(await photograph(300, 200))
        .toFormat(format)
        .toBuffer();
      expect(await examine(whole)).toMatchObject({kind: 'still', width: 300, height: 200});
      const part = whole.subarray(0, whole.length / 2);
      expect(await examine(part)).toMatchObject({kind: 'refused'});
    },
  );

  it('refuses a small file of very many pixels without reading them', async () => {
    const bomb = await sharp({create: {width: 9, height: 9, channels: 3, background: '#fff'}})
      .png()
      .toBuffer();
    bomb.writeUInt32BE(12_000, 16);
    bomb.writeUInt32BE(9000, 20);
    bomb.writeUInt32BE(crc32(bomb.subarray(12, 29)), 29);
    expect(await examine(bomb)).toMatchObject({reason: 'too-large', detail: '108 megapixels'});
  });
});
