import {mkdir, readFile, rm, writeFile} from 'node:fs/promises';
import path from 'node:path';

const FILE = path.join('.cache', 'build.lock');

/**
 * Does something that no other process may do to the site at the same time. The lock of a
 * process that was killed is not in the way.
 * @throws if a build of the site is running
 */
export async function whileLocked<T>(siteDir: string, work: () => Promise<T>): Promise<T> {
  const file = path.join(siteDir, FILE);
  await mkdir(path.dirname(file), {recursive: true});
  await lock(file);
  try {
    return await work();
  } finally {
    await rm(file, {force: true});
  }
}

async function lock(file: string): Promise<void> {
  try {
    await writeFile(file, String(process.pid), {flag: 'wx'});
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause;
    const owner = Number(await readFile(file, 'utf8').catch(() => ''));
    if (owner !== process.pid && isRunning(owner)) {
      throw new Error(
        `Process ${owner} is building this site; wait until it has ended. If it is no build, delete ${FILE}.`,
        {cause},
      );
    }
    await rm(file, {force: true});
    await lock(file);
  }
}

/** Signal 0 only asks whether the process is there (POSIX, kill). */
function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
