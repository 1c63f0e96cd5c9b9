/** What a thread does: parses pages and runs the rules over them. */
import {analyse, analysisJobs, type PageAnalysis} from '../content/analyse';
import type {SourceFile} from '../content/source';
import {createContentTree} from '../content/tree';

/**
 * Files go in and plain data comes out, as nothing else crosses threads.
 * @param groups the files of groups that `analysisJobs` made, each group by itself
 * @returns what is known of each group's pages, in the order of its jobs
 */
export default function analyseGroups(
  groups: readonly (readonly SourceFile[])[],
): PageAnalysis[][] {
  return groups.map((sources) =>
    analysisJobs(createContentTree(sources)).flatMap((jobs) => analyse(jobs)),
  );
}
