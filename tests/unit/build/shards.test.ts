import {readdir} from 'node:fs/promises';
import path from 'node:path';
import {expect, test} from 'vitest';
import {copyShard, damagedFiles, readShard, renewShard} from '../../../src/build/shards';
import {sha256} from '../../../src/hash';
import {useSiteFolder} from '../../support/siteFolder';
import {makeShard} from './shardFixture';

const folder = useSiteFolder();
const at = (name: string) => path.join(folder.dir, name);

test('a language that was built apart takes the place of an older one', async () => {
  await copyShard(
    await makeShard(at('one'), 'fa', {'fa/index.html': 'یک', 'fa/old.html': ''}),
    at('to/fa'),
  );
  await copyShard(await makeShard(at('two'), 'fa', {'fa/index.html': 'دو'}), at('to/fa'));
  expect(await folder.read('to/fa/site/fa/index.html')).toBe('دو');
  await expect(folder.read('to/fa/site/fa/old.html')).rejects.toThrow();
});

test('a folder of something else is left alone', async () => {
  await folder.write({'i18n/fa/code.json': '{}'});
  const shard = await makeShard(at('one'), 'fa', {'fa/index.html': 'یک'});
  await expect(copyShard(shard, at('i18n/fa'))).rejects.toThrow('may hold what somebody needs');
  expect(await folder.read('i18n/fa/code.json')).toBe('{}');
});

test('a copy that was cut short is no hindrance for the next', async () => {
  const shard = await makeShard(at('one'), 'fa', {'fa/index.html': 'یک'});
  const broken = {...shard, record: {...shard.record, files: {'fa/missing.html': ''}}};
  await copyShard(shard, at('to/fa'));
  await expect(copyShard(broken, at('to/fa'))).rejects.toThrow('missing.html');
  expect(await folder.read('to/fa/site/fa/index.html')).toBe('یک');
  await folder.write({'to/.next-fa/site/fa/stray.html': ''});
  await copyShard(shard, at('to/fa'));
  expect(await readdir(at('to'))).toEqual(['fa']);
  expect(await damagedFiles({...shard, dir: at('to/fa')})).toEqual([]);
});

test('a language that need not be built again belongs to the sources that it was found to fit', async () => {
  const shard = await makeShard(at('fa'), 'fa', {'fa/index.html': 'یک'});
  const {dir} = await renewShard(shard, sha256('other sources'));
  expect((await readShard(dir))?.record.build).toBe(sha256('other sources'));
  expect((await readdir(dir)).sort()).toEqual(['shard.json', 'site']);
});
