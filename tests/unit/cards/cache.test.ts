import {mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {cardFileName} from '../../../src/cards/cache';
import {isWholeImage} from '../../../src/wholeImage';
import {dropUnused, ensureCached} from '../../../src/contentCache';

const jpegOf = (bytes: number) =>
  Buffer.from([0xff, 0xd8, ...Array(bytes - 4).fill(1), 0xff, 0xd9]);
const JPEG = jpegOf(30);

let folder = '';
let drawn = 0;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'cards-'));
  drawn = 0;
});
afterEach(() => rm(folder, {recursive: true, force: true}));

const draw = async () => {
  drawn += 1;
  return JPEG;
};
const isWholeCard = (bytes: Buffer): boolean => isWholeImage(bytes, 'jpg');
const cached = (name = 'a.jpg') => ensureCached(path.join(folder, name), draw, isWholeCard);

describe('the cache of cards', () => {
  it('draws a card once', async () => {
    expect([await cached(), await cached()]).toEqual([true, false]);
    expect(drawn).toBe(1);
    expect(await readFile(path.join(folder, 'a.jpg'))).toEqual(JPEG);
  });

  it('may be deleted at any time', async () => {
    await cached();
    await rm(folder, {recursive: true});
    expect(await cached()).toBe(true);
  });

  it.each([
    ['cut off', JPEG.subarray(0, 20)],
    ['too short to be a picture', jpegOf(15)],
    ['empty', Buffer.alloc(0)],
    ['something else', Buffer.from('<!doctype html>')],
  ])('does not use a file that is %s', async (_what, bytes) => {
    await writeFile(path.join(folder, 'a.jpg'), bytes);
    expect(await cached()).toBe(true);
    expect(await readFile(path.join(folder, 'a.jpg'))).toEqual(JPEG);
  });

  it('leaves nothing under the name of a card that could not be drawn', async () => {
    const fail = () => Promise.reject(new Error('no'));
    await expect(ensureCached(path.join(folder, 'a.jpg'), fail, isWholeCard)).rejects.toThrow('no');
    expect(await readdir(folder)).toEqual([]);
  });

  it('leaves nothing beside the cards that it draws', async () => {
    await Promise.all([cached('a.jpg'), cached('b.jpg')]);
    expect((await readdir(folder)).sort()).toEqual(['a.jpg', 'b.jpg']);
  });

  it('throws out what nobody asked for since a moment, with folders that are empty then', async () => {
    const long = new Date('2020-01-01');
    await mkdir(path.join(folder, 'old'));
    for (const name of ['used.jpg', 'unused.jpg', 'old/unused.jpg']) {
      await cached(name);
      await utimes(path.join(folder, name), long, long);
    }
    await cached('used.jpg');
    await dropUnused(folder, new Date('2020-01-02'));
    expect(await readdir(folder)).toEqual(['used.jpg']);
    expect(drawn).toBe(3);
  });

  it('need not be there to be cleared', async () => {
    await expect(dropUnused(path.join(folder, 'none'), new Date())).resolves.toBeUndefined();
  });
});

describe('the file name of a card', () => {
  it('says what the page is, and changes with what is drawn', () => {
    const name = cardFileName('article:2026-01-02-a-slug', '<svg/>');
    expect(name).toMatch(/^a-slug-[0-9a-f]{16}\.jpg$/);
    expect(cardFileName('article:2026-01-02-a-slug', '<svg/>')).toBe(name);
    expect(cardFileName('article:2026-01-02-a-slug', '<svg></svg>')).not.toBe(name);
  });

  it('is an address without escapes for any page', () => {
    expect(cardFileName('tag:هوش مصنوعی', '')).toMatch(/^[a-z0-9-]+\.jpg$/);
    expect(cardFileName(`page:${'x/'.repeat(99)}`, '').length).toBeLessThan(90);
  });
});
