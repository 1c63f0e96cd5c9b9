import {stat, utimes} from 'node:fs/promises';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {dropUnused, keepBytes, keptBytes, openValueCache} from '../../src/contentCache';
import {useSiteFolder} from '../support/siteFolder';

const folder = useSiteFolder();
const file = () => path.join(folder.dir, 'kept');
const LONG_AGO = new Date('2000-01-01');

describe('kept values', () => {
  const open = (code = 'code') => openValueCache<string>(file(), code);

  /** Keeps two values, as if long ago. */
  async function keepTwo(): Promise<void> {
    const cache = await open();
    cache.set('a', 'A');
    cache.set('b', 'B');
    await cache.save('replace');
    await utimes(file(), LONG_AGO, LONG_AGO);
  }

  it('are not known to other code', async () => {
    await keepTwo();
    expect((await open()).get('a')).toBe('A');
    expect((await open('other code')).get('a')).toBeUndefined();
  });

  it.each([
    ['stay beside those that are used', 'add', ['A', 'B']],
    ['go where only those are to stay that are used', 'replace', ['A', undefined]],
  ] as const)('%s', async (_what, how, left) => {
    await keepTwo();
    const cache = await open();
    cache.get('a');
    await cache.save(how);
    const next = await open();
    expect([next.get('a'), next.get('b')]).toEqual(left);
  });

  it('are not written again as long as all of them are used, and no other', async () => {
    await keepTwo();
    const cache = await open();
    cache.get('a');
    cache.get('b');
    const {ino} = await stat(file());
    await cache.save('replace');
    expect((await stat(file())).ino).toBe(ino);
    // They are used nevertheless.
    await dropUnused(folder.dir, new Date('2000-01-02'));
    expect((await open()).get('a')).toBe('A');
  });
});

describe('kept bytes', () => {
  it('are not dropped after they were used', async () => {
    await keepBytes(file(), Buffer.from('lark'));
    await utimes(file(), LONG_AGO, LONG_AGO);
    keptBytes(file());
    await dropUnused(folder.dir, new Date('2000-01-02'));
    expect(keptBytes(file())?.toString()).toBe('lark');
  });
});
