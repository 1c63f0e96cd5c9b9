import {mkdtemp, readFile, rm, truncate, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {brotliDecompressSync, gunzipSync} from 'node:zlib';
import {glob} from 'tinyglobby';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {compressedCacheDir, precompress} from '../../../src/publish/precompress';

const TEXT = '<p>چکاوک‌ها رهبری ندارند.</p>'.repeat(50);

let siteDir = '';
beforeEach(async () => {
  siteDir = await mkdtemp(path.join(tmpdir(), 'compressed-'));
  await writeFile(path.join(siteDir, 'a.html'), TEXT);
});
afterEach(() => rm(siteDir, {recursive: true, force: true}));

const compress = () => precompress(siteDir, ['a.html'], siteDir);
const read = (name: string) => readFile(path.join(siteDir, name));
const cached = () =>
  glob('**', {cwd: path.join(siteDir, compressedCacheDir), absolute: true, onlyFiles: true});

async function expectWhole(): Promise<void> {
  expect(brotliDecompressSync(await read('a.html.br')).toString()).toBe(TEXT);
  expect(gunzipSync(await read('a.html.gz')).toString()).toBe(TEXT);
}

describe('compressed copies', () => {
  it('lie beside a text, and say the same', async () => {
    await compress();
    await expectWhole();
  });

  it('are the same when they come out of the cache', async () => {
    await compress();
    const first = [await read('a.html.br'), await read('a.html.gz')];
    await compress();
    expect([await read('a.html.br'), await read('a.html.gz')]).toEqual(first);
  });

  it('are made anew where the cache is damaged', async () => {
    await compress();
    for (const file of await cached()) await truncate(file, 50);
    await compress();
    await expectWhole();
  });
});
