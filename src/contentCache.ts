/** Files that are made from others, kept by what they were made from. Any may be deleted at any time. */
import {randomUUID} from 'node:crypto';
import {mkdir, readFile, rename, rm, writeFile} from 'node:fs/promises';
import path from 'node:path';

/**
 * Makes sure that a file lies in a cache.
 * @param file whose name says what it was made from
 * @param make is called if the file is not there, or not whole
 * @param isWhole tells a whole file from part of one: a cache may have been copied or restored
 * @returns whether it had to be made
 */
export async function ensureCached(
  file: string,
  make: () => Promise<Uint8Array>,
  isWhole: (bytes: Buffer) => boolean | Promise<boolean>,
): Promise<boolean> {
  const known = await readFile(file).catch(() => undefined);
  if (known && (await isWhole(known))) return false;
  await replaceFile(file, await make());
  return true;
}

/** Writes a file beside its place and moves it there, so that a program that is killed leaves no half one. */
export async function replaceFile(file: string, bytes: Uint8Array): Promise<void> {
  await mkdir(path.dirname(file), {recursive: true});
  // Two callers may write the same at a time: of each other they know nothing.
  const beside = `${file}.${process.pid}.${randomUUID()}.tmp`;
  try {
    await writeFile(beside, bytes);
    await rename(beside, file);
  } finally {
    await rm(beside, {force: true});
  }
}
