import {mkdtemp, readdir, readFile, rm, truncate, utimes, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {LanguageCache} from '../../src/languageCache';

const PAGE = ['index.html', '<h1>Larks</h1>'];

let siteDir = '';
beforeEach(async () => {
  siteDir = await mkdtemp(path.join(tmpdir(), 'pages-'));
});
afterEach(() => rm(siteDir, {recursive: true, force: true}));

const open = (code = 'code') =>
  new LanguageCache<string>({siteDir, kind: 'pages', locale: 'fa', code});
const folder = () => path.join(siteDir, '.cache/pages/fa');

describe('the cache of a language', () => {
  it('knows in the next build what was made of a page', async () => {
    await open().set(PAGE, 'چکاوک');
    expect(await open().get(PAGE)).toBe('چکاوک');
  });

  it('knows nothing of another page, nor of what other code makes of one', async () => {
    await open().set(PAGE, 'larks');
    expect(await open().get(['index.html', '<h1>Owls</h1>'])).toBeUndefined();
    expect(await open().get(['404.html', '<h1>Larks</h1>'])).toBeUndefined();
    expect(await open('other code').get(PAGE)).toBeUndefined();
  });

  it.each([
    ['cut off', (file: string) => truncate(file, 40)],
    ['empty', (file: string) => truncate(file, 0)],
    [
      'changed in one letter',
      async (file: string) => writeFile(file, (await readFile(file, 'latin1')).replace('l', 'L')),
    ],
  ])('takes a file that is %s for none', async (_what, damage) => {
    await open().set(PAGE, 'all larks');
    const [name = ''] = await readdir(folder());
    await damage(path.join(folder(), name));
    expect(await open().get(PAGE)).toBeUndefined();
  });

  it('forgets at the end what the build had no use for', async () => {
    const used = ['used.html', ''];
    await open().set(PAGE, 'larks');
    await open().set(used, 'owls');
    // As if both were kept by a build of another day.
    for (const name of await readdir(folder())) {
      await utimes(path.join(folder(), name), new Date('2020-01-01'), new Date('2020-01-01'));
    }
    const next = open();
    await next.get(used);
    await next.dropOthers();
    expect(await open().get(used)).toBe('owls');
    expect(await open().get(PAGE)).toBeUndefined();
  });
});
