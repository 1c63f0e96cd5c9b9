/** Analyses all pages of a site: from the cache what is known, in worker threads what is much. */
import {availableParallelism} from 'node:os';
import path from 'node:path';
import Tinypool from 'tinypool';
import {
  analysisJobs,
  type AnalysisJob,
  type LookedAtPage,
  type PageAnalysis,
} from '../content/analysisJobs';
import type {MarkdownPage} from '../content/article';
import type {ShownSection} from '../content/shownSections';
import type {SourceFile} from '../content/source';
import type {ContentTree} from '../content/tree';
import {contentCodeHash, openValueCache} from '../contentCache';
import {sha256} from '../hash';
import {openSectionCache} from '../search/sectionCache';
import {compileWorker} from './compileWorker';
import type {Batch} from './worker';

/** How many pages are looked at, and how many there are to look at. */
export type CheckProgress = {readonly done: number; readonly total: number};

type Options = {
  readonly siteDir: string;
  /** Called as pages are looked at; not for what the cache knows. */
  readonly onProgress?: ((progress: CheckProgress) => void) | undefined;
};

/** Fewer pages are looked at here sooner than a thread is started. */
const FEW_PAGES = 60;

/** Pages that a thread is given at a time: few, that all threads end together. */
const BATCH_PAGES = 10;

/**
 * What is known of every article and page. Groups whose files are as they were are taken from
 * `.cache/check`, which may be deleted at any time. What was read of others is kept for the
 * search, too, which would have to parse them again.
 */
export async function analyseSite(
  tree: ContentTree,
  {siteDir, onProgress}: Options,
): Promise<Map<MarkdownPage, PageAnalysis>> {
  const {glossary} = tree;
  const cache = await openValueCache<readonly PageAnalysis[]>(
    path.join(siteDir, '.cache', 'check', 'analyses.json'),
    sha256(contentCodeHash() + glossary.source.text),
  );
  const groups = analysisJobs(tree);
  const analyses = new Map<MarkdownPage, PageAnalysis>();
  const keep = (jobs: readonly AnalysisJob[], results: readonly PageAnalysis[]): void => {
    jobs.forEach(({page}, index) => {
      const result = results[index];
      if (result) analyses.set(page, result);
    });
  };
  const unknown = groups.filter((jobs) => {
    const known = cache.get(textsOf(jobs));
    // A file that somebody cut or mended by hand may hold anything.
    if (known?.length !== jobs.length) return true;
    keep(jobs, known);
    return false;
  });
  const total = countPages(unknown);
  let done = 0;
  const sections = new Map<MarkdownPage, readonly ShownSection[]>();
  const onResult = (jobs: readonly AnalysisJob[], results: readonly LookedAtPage[]): void => {
    const found = results.map(({body, findings}) => ({body, findings}));
    keep(jobs, found);
    cache.set(textsOf(jobs), found);
    jobs.forEach(({page}, index) => sections.set(page, results[index]?.sections ?? []));
    done += jobs.length;
    onProgress?.({done, total});
  };
  const worker = total < FEW_PAGES ? undefined : await compileWorker(contentCodeHash());
  if (worker !== undefined) {
    await analyseInThreads(worker, unknown, glossary.source, onResult);
  } else if (total > 0) {
    // Not before there is something to parse: the parser takes long to load.
    const {analyse} = await import('../content/analyse');
    for (const jobs of unknown) onResult(jobs, analyse(jobs, glossary));
  }
  // What was found is worth more than to have it sooner the next time: a checkout that nothing may
  // be written to is checked as well.
  await cache.save('replace').catch(() => undefined);
  await keepSections(siteDir, sections).catch(() => undefined);
  return analyses;
}

async function analyseInThreads(
  worker: string,
  groups: readonly (readonly AnalysisJob[])[],
  glossary: SourceFile,
  onResult: (jobs: readonly AnalysisJob[], results: readonly LookedAtPage[]) => void,
): Promise<void> {
  const threads = availableParallelism();
  const pool = new Tinypool({
    filename: worker,
    minThreads: threads,
    maxThreads: threads,
    // The worker is JavaScript: what this process was started with, such as tsx, would cost time.
    execArgv: [],
    // Parsing makes many objects that live shortly; with little room for them, a fifth of the
    // time goes into collecting them.
    resourceLimits: {maxYoungGenerationSizeMb: 64},
  });
  try {
    await Promise.all(
      batches(groups).map(async (batch) => {
        const files = batch.map((jobs) => jobs.map(({page}) => page.source));
        const message: Batch = {groups: files, glossary};
        const results = (await pool.run(message)) as LookedAtPage[][];
        batch.forEach((jobs, index) => onResult(jobs, results[index] ?? []));
      }),
    );
  } finally {
    await pool.destroy();
  }
}

async function keepSections(
  siteDir: string,
  sections: ReadonlyMap<MarkdownPage, readonly ShownSection[]>,
): Promise<void> {
  const found = [...sections].filter(([{kind}]) => kind !== 'handbook');
  for (const locale of new Set(found.map(([page]) => page.locale))) {
    const cache = await openSectionCache(siteDir, locale);
    for (const [page, its] of found) if (page.locale === locale) cache.keep(page, its);
    await cache.save('add');
  }
}

/** All that the analyses of a group follow from, but for code and glossary. */
function textsOf(jobs: readonly AnalysisJob[]): string {
  return jobs.map(({page: {source}}) => `${source.path}\0${source.text}`).join('\0');
}

function countPages(groups: readonly (readonly AnalysisJob[])[]): number {
  return groups.reduce((sum, jobs) => sum + jobs.length, 0);
}

function batches<T extends {readonly length: number}>(groups: readonly T[]): T[][] {
  const result: T[][] = [];
  let size = Infinity;
  for (const group of groups) {
    if (size >= BATCH_PAGES) {
      result.push([]);
      size = 0;
    }
    result.at(-1)?.push(group);
    size += group.length;
  }
  return result;
}
