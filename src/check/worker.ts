/** What a thread does: parses pages and runs the rules over them. */
import {analyse} from '../content/analyse';
import {analysisJobs, type LookedAtPage} from '../content/analysisJobs';
import {parseGlossary} from '../content/glossary';
import type {SourceFile} from '../content/source';
import {createContentTree} from '../content/tree';

export type Batch = {
  /** The files of groups that `analysisJobs` made, each group by itself. */
  readonly groups: readonly (readonly SourceFile[])[];
  readonly glossary: SourceFile;
};

/** It is the same for all batches, and takes longer to read than an article. */
let lastGlossary = parseGlossary(undefined);

/**
 * Files go in and plain data comes out, as nothing else crosses threads.
 * @returns what is known of each group's pages, in the order of its jobs
 */
export default function analyseGroups({groups, glossary}: Batch): LookedAtPage[][] {
  if (glossary.text !== lastGlossary.source.text) lastGlossary = parseGlossary(glossary);
  const terms = lastGlossary;
  return groups.map((sources) =>
    analysisJobs(createContentTree(sources)).flatMap((jobs) => analyse(jobs, terms)),
  );
}
