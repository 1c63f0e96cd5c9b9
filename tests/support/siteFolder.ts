import {mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterEach, beforeEach} from 'vitest';

export type SiteFolder = {
  readonly dir: string;
  readonly write: (files: Readonly<Record<string, string>>) => Promise<void>;
  /** The text of a file; fails when there is none. */
  readonly read: (file: string) => Promise<string>;
};

/** An empty folder for each test of a file, which goes with the test. */
export function useSiteFolder(): SiteFolder {
  let dir = '';
  beforeEach(async () => {
    dir = await mkdtemp(path.join(tmpdir(), 'site-'));
  });
  afterEach(() => rm(dir, {recursive: true}));
  return {
    get dir() {
      return dir;
    },
    write: async (files) => {
      for (const [file, content] of Object.entries(files)) {
        await mkdir(path.join(dir, path.dirname(file)), {recursive: true});
        await writeFile(path.join(dir, file), content);
      }
    },
    read: (file) => readFile(path.join(dir, file), 'utf8'),
  };
}
