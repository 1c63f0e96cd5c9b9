import {mkdtemp, readdir, readFile, rm, truncate, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {LanguageCache} from '../../src/languageCache';

const PAGE = ['index.html', '<h1>Larks</h1>'];

let dir = '';
beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'cache-'));
});
afterEach(() => rm(dir, {recursive: true, force: true}));

/** The cache of a build, by the number of the build. */
const open = (build: number, code = 'code') =>
  new LanguageCache<string>({from: folder(build - 1), to: folder(build), code});
const folder = (build: number) => path.join(dir, String(build));

describe('the cache of a language', () => {
  it('knows in the next build what was made of a page', async () => {
    await open(1).set(PAGE, 'چکاوک');
    expect(open(2).get(PAGE)).toBe('چکاوک');
  });

  it('knows nothing of another page, nor of what other code makes of one', async () => {
    await open(1).set(PAGE, 'larks');
    expect(open(2).get(['index.html', '<h1>Owls</h1>'])).toBeUndefined();
    expect(open(2).get(['404.html', '<h1>Larks</h1>'])).toBeUndefined();
    expect(open(2, 'other code').get(PAGE)).toBeUndefined();
  });

  it.each([
    ['cut off', (file: string) => truncate(file, 40)],
    ['empty', (file: string) => truncate(file, 0)],
    [
      'changed in one letter',
      async (file: string) => writeFile(file, (await readFile(file, 'latin1')).replace('l', 'L')),
    ],
  ])('takes a file that is %s for none', async (_what, damage) => {
    await open(1).set(PAGE, 'all larks');
    const [name = ''] = await readdir(folder(1));
    await damage(path.join(folder(1), name));
    expect(open(2).get(PAGE)).toBeUndefined();
  });

  it('keeps for the next build what this one has used, and forgets the rest', async () => {
    const used = ['used.html', ''];
    const first = open(1);
    await first.set(PAGE, 'larks');
    await first.set(used, 'owls');
    const second = open(2);
    expect([second.get(used), second.get(used)]).toEqual(['owls', 'owls']);
    expect(open(3).get(used)).toBe('owls');
    expect(open(3).get(PAGE)).toBeUndefined();
  });

  it('makes only what it does not know', async () => {
    expect(await open(1).getOrMake(PAGE, () => 'larks')).toBe('larks');
    expect(await open(2).getOrMake(PAGE, () => 'owls')).toBe('larks');
    expect(await open(3, 'other code').getOrMake(PAGE, () => 'owls')).toBe('owls');
  });

  it('knows nothing where it is given no folder of an earlier build', async () => {
    await open(1).set(PAGE, 'larks');
    const fresh = new LanguageCache<string>({to: folder(2), code: 'code'});
    expect(fresh.get(PAGE)).toBeUndefined();
    await fresh.set(PAGE, 'owls');
    expect(open(3).get(PAGE)).toBe('owls');
  });
});
