/** What there is to analyse in a tree, and what comes of it; not how, which takes the parser. */
import type {MarkdownPage, Translatable} from './article';
import type {Finding} from './findings';
import type {MarkdownBody} from './markdown';
import type {ShownSection} from './shownSections';
import {allVersions, sourceOf} from './translations';
import {allMarkdown, type ContentTree} from './tree';

/** Plain data: it survives being written to a file or sent to another thread. */
export type PageAnalysis = {
  readonly body: MarkdownBody;
  readonly findings: readonly Finding[];
};

/** An analysis, and what else the parser's work is good for. */
export type LookedAtPage = PageAnalysis & {readonly sections: readonly ShownSection[]};

/** Pages to look at, each with the text that it says it was translated from. */
export type AnalysisJob = {readonly page: MarkdownPage; readonly original?: Translatable};

/**
 * All articles and pages of a tree, in groups that have their sources in common: what is looked
 * at together is parsed once.
 */
export function analysisJobs(tree: ContentTree): AnalysisJob[][] {
  const families = allVersions(tree).map((family) =>
    [...family.byLocale.values()].map((page): AnalysisJob => {
      const original = sourceOf(page, family);
      return {page, ...(original && {original})};
    }),
  );
  // Of two files of one name, which is a finding, only one is a version of the text.
  const versions = new Set<MarkdownPage>(families.flat().map(({page}) => page));
  const others = allMarkdown(tree).filter((page) => !versions.has(page));
  return [...families, ...others.map((page) => [{page}])];
}
