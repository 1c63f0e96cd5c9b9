import {execFileSync} from 'node:child_process';
import {
  lstat,
  mkdir,
  readdir,
  readFile,
  readlink,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import path from 'node:path';
import {describe, expect, test} from 'vitest';
import {MANIFEST_FILE, publishRelease, servedFiles} from '../../../src/build/release';
import type {Shard, ShardRecord} from '../../../src/build/shards';
import {listedFiles} from '../../support/served';
import {useSiteFolder} from '../../support/siteFolder';
import {makeShard} from './shardFixture';

const folder = useSiteFolder();
const at = (name: string) => path.join(folder.dir, name);
const outDir = () => at('build');
const releases = () => readdir(at('build.releases'));
const served = () => readlink(outDir());
const home = () => folder.read('build/index.html');

/** The two languages of a site whose front page in English says this. */
async function shardsSaying(
  text: string,
  facts: {en?: Partial<ShardRecord>; fa?: Partial<ShardRecord>} = {},
): Promise<Shard[]> {
  await rm(at('languages'), {recursive: true, force: true});
  const english = {'index.html': text, 'a/b c.txt': 'A.', '.well-known/security.txt': 'B.'};
  return [
    await makeShard(at('languages/en'), 'en', english, facts.en),
    await makeShard(at('languages/fa'), 'fa', {'fa/index.html': 'سلام'}, facts.fa),
  ];
}

async function publish(text: string): Promise<Record<string, string>> {
  return publishRelease(outDir(), await shardsSaying(text));
}

describe('a release', () => {
  test('is served through a link that can be moved with its folder', async () => {
    await publish('One.');
    expect(await served()).toMatch(/^build\.releases\/[0-9a-f]{16}$/);
    expect(await home()).toBe('One.');
    expect(await folder.read('build/fa/index.html')).toBe('سلام');
  });

  test('lists the hash of every other file as sha256sum does', async () => {
    const files = await publish('One.');
    const text = await folder.read(`build/${MANIFEST_FILE}`);
    const others = await servedFiles(outDir());
    expect(Object.keys(others)).toEqual(
      expect.arrayContaining(['_headers', 'a/b c.txt', 'fa/index.html', 'index.html']),
    );
    // Two spaces: the second is the mark of a text (coreutils, “sha2 utilities”).
    expect(text).toBe(
      Object.entries(others)
        .map(([file, hash]) => `${hash}  ${file}\n`)
        .join(''),
    );
    const checked = execFileSync('sha256sum', ['--check', MANIFEST_FILE], {cwd: outDir()});
    expect(String(checked).split('\n')).toContain('fa/index.html: OK');
    expect(await listedFiles(outDir())).toEqual(others);
    expect(files).toEqual(others);
  });

  test('before the one that is served stays when nothing has changed', async () => {
    await publish('One.');
    const first = await served();
    await publish('Two.');
    await publish('Two.');
    expect(await releases()).toContain(path.basename(first));
  });

  test('of the same content is the same, and not written again', async () => {
    await publish('One.');
    const release = await served();
    const {ino, ctimeMs} = await stat(at(`build/${MANIFEST_FILE}`));
    await publish('One.');
    expect(await served()).toBe(release);
    expect(await releases()).toEqual([path.basename(release)]);
    expect(await stat(at(`build/${MANIFEST_FILE}`))).toMatchObject({ino, ctimeMs});
  });

  test('is the same wherever its languages lie, and in whatever order they come', async () => {
    const shards = await shardsSaying('One.');
    await publishRelease(outDir(), shards);
    await publishRelease(at('other'), [...shards].reverse());
    expect(path.basename(await readlink(at('other')))).toBe(path.basename(await served()));
  });

  test('is kept until the one after the next', async () => {
    await publish('One.');
    const first = path.basename(await served());
    await publish('Two.');
    const second = path.basename(await served());
    expect((await releases()).sort()).toEqual([first, second].sort());
    await publish('Three.');
    const third = path.basename(await served());
    expect((await releases()).sort()).toEqual([second, third].sort());
    expect(await home()).toBe('Three.');
  });

  test('is taken up again when the content is again what it was', async () => {
    await publish('One.');
    const first = await served();
    await publish('Two.');
    await publish('One.');
    expect(await served()).toBe(first);
    expect(await home()).toBe('One.');
  });

  test('allows the inline scripts of all its languages, each once', async () => {
    const en = {scriptHashes: ["'sha256-b='", "'sha256-c='"]};
    const fa = {scriptHashes: ["'sha256-a='", "'sha256-b='"]};
    await publishRelease(outDir(), await shardsSaying('One.', {en, fa}));
    expect(await folder.read('build/_headers')).toContain(
      "script-src 'self' 'sha256-a=' 'sha256-b=' 'sha256-c=';",
    );
  });
});

describe('what somebody does to a release does not outlive the next build', () => {
  test.each([
    ['changed a file', () => writeFile(at('build/index.html'), 'By hand.')],
    ['changed a file that is as long as before', () => writeFile(at('build/index.html'), 'Two.')],
    ['took a file out', () => rm(at('build/a'), {recursive: true})],
    ['put a file in', () => writeFile(at('build/new.html'), 'By hand.')],
    ['changed the list', () => writeFile(at(`build/${MANIFEST_FILE}`), '')],
  ])('when they %s', async (_what, change) => {
    const files = await publish('One.');
    await change();
    await publish('One.');
    expect(await servedFiles(outDir())).toEqual(files);
    expect(await listedFiles(outDir())).toEqual(files);
  });
});

describe('what a killed build leaves', () => {
  test.each([
    ['half a release', () => folder.write({'build.releases/.next/stray.html': 'Half.'})],
    ['a link that was not yet in its place', () => symlink('nowhere', at('build.releases/.link'))],
  ])('is gone after the next: %s', async (_what, leave) => {
    await publish('One.');
    await leave();
    const files = await publish('Two.');
    expect(await home()).toBe('Two.');
    expect(await servedFiles(outDir())).toEqual(files);
    expect((await releases()).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  test('may be a release that is not whole: a full one takes its place', async () => {
    const files = await publish('One.');
    const name = path.basename(await served());
    await rm(outDir());
    await rm(at(`build.releases/${name}/index.html`));
    await publish('One.');
    expect(await servedFiles(outDir())).toEqual(files);
  });
});

describe('what stands in the place of the link', () => {
  const refusal = /is not a link to a build, and may hold what somebody needs: move it away/;

  test('is refused and left as it is when it is a folder with files in it', async () => {
    await folder.write({'build/letter.txt': 'Mine.'});
    await expect(publish('One.')).rejects.toThrow(refusal);
    expect(await readdir(outDir())).toEqual(['letter.txt']);
    expect(await folder.read('build/letter.txt')).toBe('Mine.');
  });

  test('is refused and left as it is when it is a file', async () => {
    await folder.write({build: 'Mine.'});
    await expect(publish('One.')).rejects.toThrow(refusal);
    expect(await folder.read('build')).toBe('Mine.');
  });

  test('is refused and left as it is when it leads elsewhere', async () => {
    await folder.write({'elsewhere/letter.txt': 'Mine.'});
    await symlink('elsewhere', outDir(), 'dir');
    await expect(publish('One.')).rejects.toThrow(refusal);
    expect(await served()).toBe('elsewhere');
    expect(await readdir(at('elsewhere'))).toEqual(['letter.txt']);
  });

  test('is taken away when it is an empty folder', async () => {
    await mkdir(outDir());
    await publish('One.');
    expect((await lstat(outDir())).isSymbolicLink()).toBe(true);
  });

  test('is replaced when it is a link to a release that is gone', async () => {
    await publish('One.');
    await rm(at('build.releases'), {recursive: true});
    await publish('Two.');
    expect(await home()).toBe('Two.');
  });
});

describe('a site that cannot be published', () => {
  test('has two languages with a file of the same name', async () => {
    await publish('One.');
    const third = await makeShard(at('third'), 'ar', {'fa/index.html': 'مرحبا'});
    const shards = [...(await shardsSaying('Two.')), third];
    await expect(publishRelease(outDir(), shards)).rejects.toThrow(
      'Two parts of the site have a file fa/index.html. The build writes some itself: if this one is in static/, too, take it out.',
    );
    expect(await home()).toBe('One.');
  });

  test.each(['_headers', 'SHA256SUMS'])(
    'has a language with a file %s, which the build writes',
    async (file) => {
      const shard = await makeShard(at('languages/en'), 'en', {[file]: '/*'});
      await expect(publishRelease(outDir(), [shard])).rejects.toThrow(
        `Two parts of the site have a file ${file}. The build writes some itself: if this one is in static/, too, take it out.`,
      );
    },
  );

  test('has no language', async () => {
    await expect(publishRelease(outDir(), [])).rejects.toThrow('at least one language');
  });

  test('lost a file since its language was built: what was served before is served still', async () => {
    await publish('One.');
    const before = await served();
    const shards = await shardsSaying('Two.');
    await rm(at('languages/fa/site/fa/index.html'));
    await expect(publishRelease(outDir(), shards)).rejects.toMatchObject({code: 'ENOENT'});
    expect(await served()).toBe(before);
    expect(await home()).toBe('One.');
  });

  test('cannot be linked to: what was served before is served still', async () => {
    await publish('One.');
    const before = await served();
    await mkdir(at('build.releases/.link/inside'), {recursive: true});
    await expect(publish('Two.')).rejects.toMatchObject({code: 'ERR_FS_EISDIR'});
    expect(await served()).toBe(before);
    expect(await home()).toBe('One.');
  });

  test('has no folder for releases: nothing takes the place of the link', async () => {
    await folder.write({'build.releases': 'a file'});
    await expect(publish('One.')).rejects.toMatchObject({code: 'ENOTDIR'});
    await expect(lstat(outDir())).rejects.toMatchObject({code: 'ENOENT'});
    expect(await readFile(at('build.releases'), 'utf8')).toBe('a file');
  });
});
