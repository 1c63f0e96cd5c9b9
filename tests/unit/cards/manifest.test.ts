import {mkdtemp, open, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterEach, beforeEach, expect, it} from 'vitest';
import {cardCacheDir} from '../../../src/cards/cache';
import {readManifest, writeManifest} from '../../../src/cards/manifest';

let siteDir = '';
beforeEach(async () => {
  siteDir = await mkdtemp(path.join(tmpdir(), 'manifest-'));
});
afterEach(() => rm(siteDir, {recursive: true}));

const before = {cards: {}, covers: {'article:a': 'a.svg'}};
const after = {cards: {}, covers: {'article:b': 'b.svg'}};

it('is read as it was written last', async () => {
  await writeManifest(siteDir, before);
  await writeManifest(siteDir, after);
  expect(readManifest(siteDir)).toEqual(after);
});

it('stays whole for whoever reads it while another is written', async () => {
  await writeManifest(siteDir, before);
  const reader = await open(path.join(siteDir, cardCacheDir, 'manifest.json'));
  try {
    await writeManifest(siteDir, after);
    expect(JSON.parse(await reader.readFile('utf8'))).toEqual(before);
  } finally {
    await reader.close();
  }
});

it('tells what to do where no cards were drawn', () => {
  expect(() => readManifest(siteDir)).toThrow('npm run build');
});
