/** Keeps what is known of pages from one check to the next, by everything that it follows from. */
import {createHash} from 'node:crypto';
import {readFile} from 'node:fs/promises';
import path from 'node:path';
import type {AnalysisJob, PageAnalysis} from '../content/analysisJobs';
import type {SourceFile} from '../content/source';
import {contentCodeHash, replaceFile} from '../contentCache';

type Entries = Record<string, readonly PageAnalysis[]>;

/** The kept results of one site. */
export type AnalysisCache = {
  readonly get: (jobs: readonly AnalysisJob[]) => readonly PageAnalysis[] | undefined;
  readonly set: (jobs: readonly AnalysisJob[], results: readonly PageAnalysis[]) => void;
  /** Writes what was asked for or set, and forgets what was not. */
  readonly save: () => Promise<void>;
};

/** Opens the cache of a site. One that cannot be read is an empty one. */
export async function openAnalysisCache(
  siteDir: string,
  glossary: SourceFile,
): Promise<AnalysisCache> {
  const file = path.join(siteDir, '.cache', 'check', 'analyses.json');
  const rules = contentCodeHash();
  const known = await readEntries(file);
  const used: Entries = {};
  let isChanged = false;
  const keyOf = (jobs: readonly AnalysisJob[]): string => {
    const hash = createHash('sha256').update(rules).update(glossary.text);
    for (const {page} of jobs) hash.update(`\0${page.source.path}\0${page.source.text}`);
    return hash.digest('base64url');
  };
  return {
    get: (jobs) => {
      const key = keyOf(jobs);
      const results = known[key];
      // A file that somebody cut or mended by hand may hold anything.
      if (results?.length !== jobs.length) return undefined;
      used[key] = results;
      return results;
    },
    set: (jobs, results) => {
      used[keyOf(jobs)] = results;
      isChanged = true;
    },
    save: async () => {
      const isFull = Object.keys(used).length === Object.keys(known).length;
      if (isChanged || !isFull) await replaceFile(file, Buffer.from(JSON.stringify(used)));
    },
  };
}

async function readEntries(file: string): Promise<Entries> {
  try {
    const entries: unknown = JSON.parse(await readFile(file, 'utf8'));
    return typeof entries === 'object' && entries !== null ? (entries as Entries) : {};
  } catch {
    return {};
  }
}
