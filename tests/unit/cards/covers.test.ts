import {mkdtemp, readFile, rm, stat, truncate, utimes, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {cardCacheDir} from '../../../src/cards/cache';
import {drawCover, drawCovers} from '../../../src/cards/covers';

const LARK = 'article:2026-01-02-lark';

let siteDir = '';
beforeEach(async () => {
  siteDir = await mkdtemp(path.join(tmpdir(), 'covers-'));
});
afterEach(() => rm(siteDir, {recursive: true, force: true}));

const fileOf = (name = '') => path.join(siteDir, cardCacheDir, name);
const draw = () => drawCovers(siteDir, ['home', LARK, 'tag:compute'], 'code');

describe('covers', () => {
  it('are drawn for the front page and for articles, in files named by what they show', async () => {
    const covers = await draw();
    expect(covers).toEqual({home: drawCover('home').file, [LARK]: drawCover(LARK).file});
    expect(await readFile(fileOf(covers[LARK]), 'utf8')).toBe(drawCover(LARK).svg);
  });

  it('are taken as they are in the next build, and known as used', async () => {
    const covers = await draw();
    const file = fileOf(covers[LARK]);
    await utimes(file, new Date('2020-01-01'), new Date('2020-01-01'));
    const {ino} = await stat(file);
    expect(await draw()).toEqual(covers);
    const later = await stat(file);
    expect(later.ino).toBe(ino);
    expect(later.mtimeMs).toBeGreaterThan(Date.parse('2020-01-02'));
  });

  it('are drawn anew where a file is gone or cut off', async () => {
    const covers = await draw();
    await rm(fileOf(covers.home));
    await truncate(fileOf(covers[LARK]), 100);
    await draw();
    expect(await readFile(fileOf(covers.home), 'utf8')).toBe(drawCover('home').svg);
    expect(await readFile(fileOf(covers[LARK]), 'utf8')).toBe(drawCover(LARK).svg);
  });

  it('keep their names where nobody remembers them', async () => {
    const covers = await draw();
    await writeFile(fileOf('covers.json'), '{');
    expect(await draw()).toEqual(covers);
  });
});
