import {copyFileSync, linkSync, mkdirSync} from 'node:fs';
import path from 'node:path';

/**
 * Gives files a second name below another folder, which takes neither room nor the time of a copy.
 * @param files their paths, which they keep
 */
export function linkFiles(from: string, to: string, files: readonly string[]): void {
  const folders = new Set(files.map((file) => path.dirname(file)));
  for (const folder of folders) mkdirSync(path.join(to, folder), {recursive: true});
  for (const file of files) linkOrCopy(path.join(from, file), path.join(to, file));
}

/** Between two disks there are no links. */
function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}
