import {spawn, type ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {existsSync} from 'node:fs';
import {readdir} from 'node:fs/promises';
import path from 'node:path';
import {describe, expect, test, vi} from 'vitest';
import {whileLocked} from '../../../src/build/lock';
import {useSiteFolder} from '../../support/siteFolder';

const LOCK = '.cache/build.lock';
const site = useSiteFolder();
const isLocked = () => existsSync(path.join(site.dir, LOCK));

/** A process that does nothing, and the end of it. */
function idleProcess(): {readonly pid: number; readonly end: () => Promise<unknown>} {
  const child: ChildProcess = spawn(process.execPath, ['-e', 'process.stdin.resume()']);
  const ended = once(child, 'exit');
  return {
    pid: child.pid ?? 0,
    end: () => {
      child.kill('SIGKILL');
      return ended;
    },
  };
}

test('a site is locked while something is done to it, and no longer', async () => {
  const result = await whileLocked(site.dir, async () => {
    expect(await site.read(LOCK)).toBe(String(process.pid));
    return 'done';
  });
  expect(result).toBe('done');
  expect(await readdir(path.join(site.dir, '.cache'))).toEqual([]);
});

test('what fails unlocks the site, and is told as it is', async () => {
  const failing = whileLocked(site.dir, () => Promise.reject(new Error('It failed.')));
  await expect(failing).rejects.toThrow('It failed.');
  expect(isLocked()).toBe(false);
});

test('the site of a process that runs is left to it', async () => {
  const other = idleProcess();
  try {
    await site.write({[LOCK]: String(other.pid)});
    const begun: string[] = [];
    const second = whileLocked(site.dir, () => Promise.resolve(begun.push('begun')));
    await expect(second).rejects.toThrow(
      `Process ${other.pid} is building this site; wait until it has ended. ` +
        `If that process is not a build, delete ${path.join('.cache', 'build.lock')}.`,
    );
    expect(begun).toEqual([]);
    expect(await site.read(LOCK)).toBe(String(other.pid));
  } finally {
    await other.end();
  }
});

test('the site of a process that belongs to somebody else is left to it', async () => {
  await site.write({[LOCK]: '1'});
  const kill = vi.spyOn(process, 'kill').mockImplementation(() => {
    throw Object.assign(new Error('Not permitted'), {code: 'EPERM'});
  });
  try {
    const second = whileLocked(site.dir, () => Promise.resolve());
    await expect(second).rejects.toThrow('Process 1 is building this site');
  } finally {
    kill.mockRestore();
  }
});

describe('a lock is not in the way', () => {
  const isFree = () => whileLocked(site.dir, () => Promise.resolve('free'));

  test('when its process was killed', async () => {
    const killed = idleProcess();
    await site.write({[LOCK]: String(killed.pid)});
    await killed.end();
    expect(await isFree()).toBe('free');
    expect(isLocked()).toBe(false);
  });

  test.each([
    ['empty, for its process was killed before it wrote', ''],
    ['no number', 'somebody'],
    ['no process that there can be', '-1'],
  ])('when it is %s', async (_what, text) => {
    await site.write({[LOCK]: text});
    expect(await isFree()).toBe('free');
    expect(isLocked()).toBe(false);
  });
});

test('where no lock can be, nothing is done', async () => {
  await site.write({'.cache': 'a file'});
  const begun: string[] = [];
  await expect(
    whileLocked(site.dir, () => Promise.resolve(begun.push('begun'))),
  ).rejects.toMatchObject({code: 'EEXIST'});
  expect(begun).toEqual([]);
});
