import {execFileSync} from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {mergeShards} from '../../../src/build/mergeShards';
import {parseManifest, publishRelease} from '../../../src/build/release';
import {copyShard, sealShard, shardFiles, type Shard} from '../../../src/build/shards';
import {localeCodes, type LocaleCode} from '../../../src/locales';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'release-'));
});
afterEach(() => rmSync(dir, {recursive: true}));

const hash = (digit: string) => digit.repeat(64);
const outDir = () => path.join(dir, 'build');
const releases = () => readdirSync(`${outDir()}.releases`).sort();
const read = (file: string) => readFileSync(path.join(outDir(), file), 'utf8');

/** A language with one page. */
function shard(locale: LocaleCode, text: string, {build = '1', file = `${locale}.html`} = {}) {
  const folder = path.join(dir, 'made', `${locale}-${text}`);
  mkdirSync(shardFiles(folder), {recursive: true});
  writeFileSync(path.join(shardFiles(folder), file), text);
  return sealShard(folder, {
    locale,
    key: hash('0'),
    build: hash(build),
    address: {url: 'https://site.example', baseUrl: '/'},
    scriptHashes: [`'sha256-${locale}='`],
  });
}

describe('a release', () => {
  it('is served through a link that can be moved with it', async () => {
    await publishRelease(outDir(), [await shard('en', 'one')]);
    expect(readlinkSync(outDir())).toBe(`build.releases/${releases()[0]}`);
    expect(read('en.html')).toBe('one');
  });

  it('has the headers of all languages', async () => {
    await publishRelease(outDir(), [await shard('en', 'one'), await shard('fa', 'two')]);
    expect(read('_headers')).toContain("'sha256-en=' 'sha256-fa='");
  });

  it('lists its files as sha256sum does', async () => {
    const files = await publishRelease(outDir(), [await shard('en', 'one')]);
    expect(parseManifest(read('SHA256SUMS'))).toEqual(files);
    const checked = execFileSync('sha256sum', ['--check', 'SHA256SUMS'], {cwd: outDir()});
    expect(String(checked).split('\n')).toContain('en.html: OK');
  });

  it('is the same one when nothing has changed', async () => {
    await publishRelease(outDir(), [await shard('en', 'one')]);
    const before = releases();
    await publishRelease(outDir(), [await shard('en', 'one')]);
    expect(releases()).toEqual(before);
  });

  it('is not taken for what it was after somebody changed a file in it', async () => {
    await publishRelease(outDir(), [await shard('en', 'one')]);
    const page = path.join(outDir(), 'en.html');
    // Another file of the name, as editors write it.
    rmSync(page);
    writeFileSync(page, 'by hand');
    await publishRelease(outDir(), [await shard('en', 'one')]);
    expect(read('en.html')).toBe('one');
  });

  it('leaves the one before it, and none that are older', async () => {
    for (const text of ['one', 'two', 'three']) {
      await publishRelease(outDir(), [await shard('en', text)]);
    }
    expect(releases()).toHaveLength(2);
    expect(read('en.html')).toBe('three');
  });

  it('never takes the place of what somebody else put there', async () => {
    mkdirSync(outDir());
    writeFileSync(path.join(outDir(), 'mine.txt'), 'mine');
    await expect(publishRelease(outDir(), [await shard('en', 'one')])).rejects.toThrow(
      'is not a link to a build, and may hold what somebody needs: move it away, or delete it.',
    );
    expect(read('mine.txt')).toBe('mine');
  });

  it('is not made of two files of one name', async () => {
    await publishRelease(outDir(), [await shard('en', 'one')]);
    const two = [await shard('en', 'two', {file: 'x'}), await shard('fa', 'two', {file: 'x'})];
    await expect(publishRelease(outDir(), two)).rejects.toThrow(
      'Two parts of the site have a file x.',
    );
    expect(read('en.html')).toBe('one');
  });

  it('that cannot be written leaves the last one served', async () => {
    await publishRelease(outDir(), [await shard('en', 'one')]);
    const broken = await shard('en', 'two');
    rmSync(path.join(shardFiles(broken.dir), 'en.html'));
    await expect(publishRelease(outDir(), [broken])).rejects.toThrow('ENOENT');
    expect(read('en.html')).toBe('one');
    await publishRelease(outDir(), [await shard('en', 'three')]);
    expect(read('en.html')).toBe('three');
    expect(releases()).toHaveLength(2);
  });
});

describe('merging', () => {
  const carried = () => path.join(dir, 'carried');

  async function carry(shards: readonly Shard[]): Promise<void> {
    for (const it of shards) await copyShard(it, path.join(carried(), it.record.locale));
  }

  it('makes the site that is made in one go', async () => {
    const shards = await Promise.all(localeCodes.map((locale) => shard(locale, 'text')));
    await carry(shards);
    const whole = await publishRelease(outDir(), shards);
    const merged = path.join(dir, 'merged');
    expect(await mergeShards({folders: [carried()], outDir: merged})).toEqual(whole);
    expect(readFileSync(path.join(merged, 'SHA256SUMS'), 'utf8')).toBe(read('SHA256SUMS'));
  });

  it('says all that is wrong, and touches nothing', async () => {
    const shards = [
      await shard('en', 'text'),
      await shard('fa', 'text', {build: '2'}),
      await shard('ar', 'text'),
    ];
    await carry(shards);
    writeFileSync(path.join(shardFiles(path.join(carried(), 'ar')), 'ar.html'), 'half a te');
    await copyShard(await shard('en', 'other'), path.join(dir, 'elsewhere'));
    const folders = [carried(), carried(), path.join(dir, 'elsewhere')];
    const error = await mergeShards({folders, outDir: outDir()}).catch((it: Error) => it);
    expect(String(error).replaceAll(`${dir}/`, '')).toMatchInlineSnapshot(`
      "MergeError: “en” is there twice: carried/en and elsewhere.
      “ru” is missing: build it with “npm run build -- --locale ru”.
      “zh” is missing: build it with “npm run build -- --locale zh”.
      carried/fa was made from other sources, settings or versions than carried/ar: build both from one commit.
      carried/ar is damaged: ar.html is not as it was built."
    `);
    expect(readdirSync(dir)).not.toContain('build');
  });
});
