/** What a thread does: parses pages and runs the rules over them. */
import {analyse} from '../content/analyse';
import {analysisJobs, type LookedAtPage} from '../content/analysisJobs';
import type {SourceFile} from '../content/source';
import {createContentTree} from '../content/tree';

export type Batch = {
  /** The files of groups that `analysisJobs` made, each group by itself. */
  readonly groups: readonly (readonly SourceFile[])[];
  readonly glossary: SourceFile;
};

/**
 * Files go in and plain data comes out, as nothing else crosses threads.
 * @returns what is known of each group's pages, in the order of its jobs
 */
export default function analyseGroups({groups, glossary}: Batch): LookedAtPage[][] {
  return groups.map((sources) => {
    const tree = createContentTree([...sources, glossary]);
    return analysisJobs(tree).flatMap((jobs) => analyse(jobs, tree.glossary));
  });
}
