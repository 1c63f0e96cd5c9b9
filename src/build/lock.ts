import {link, mkdir, readFile, rename, rm, writeFile} from 'node:fs/promises';
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
  const own = `${file}.${process.pid}`;
  await writeFile(own, String(process.pid));
  try {
    while (!(await takePlace(own, file))) {
      const text = await readFile(file, 'utf8').catch(() => '');
      const owner = Number(text);
      if (owner !== process.pid && isRunning(owner)) {
        throw new Error(
          `Process ${owner} is building this site; wait until it has ended. If that process is not a build, delete ${FILE}.`,
        );
      }
      await drop(file, text);
    }
  } finally {
    await rm(own, {force: true});
  }
}

/** Puts a file where none is. It comes with its text, so no other process ever reads half of it. */
async function takePlace(own: string, file: string): Promise<boolean> {
  try {
    await link(own, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Takes a lock away that nobody holds, unless another process did so first and has locked since. */
async function drop(file: string, text: string): Promise<void> {
  const aside = `${file}.${process.pid}.old`;
  try {
    await rename(file, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  if ((await readFile(aside, 'utf8')) !== text) await takePlace(aside, file);
  await rm(aside);
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
