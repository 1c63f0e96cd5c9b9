/**
 * What takes parsing: the rules on one text, and on a translation beside its source. Each result
 * depends on nothing but the files given here, so that it may be kept, and made elsewhere.
 */
import {parseText, type Article, type MarkdownPage, type ParsedPage} from './article';
import type {Finding} from './findings';
import type {MarkdownBody} from './markdown';
import {checkBesideSource} from './rules/besideSource';
import {checkMarkup, checkSyntax, checkTruncation} from './rules/body';
import {checkTextEscapes} from './rules/escapes';
import {checkTextEnd} from './rules/textEnds';
import {checkLanguage} from './rules/untranslated';
import {articleVersions, sourceOf} from './translations';
import {allLocales, type ContentTree} from './tree';

/** Plain data: it survives being written to a file or sent to another thread. */
export type PageAnalysis = {
  readonly body: MarkdownBody;
  readonly findings: readonly Finding[];
};

/** Pages to look at, each with the text that it says it was translated from. */
export type AnalysisJob = {readonly page: MarkdownPage; readonly original?: Article};

type TextRule = (parsed: ParsedPage) => Finding[];
type TranslationRule = (translation: ParsedPage<Article>, source: ParsedPage<Article>) => Finding[];

/** The rules on every text. */
const textRules: readonly TextRule[] = [
  checkSyntax,
  checkMarkup,
  checkTruncation,
  checkTextEscapes,
  checkTextEnd,
  checkLanguage,
];

/** The rules on a translation and the text it was made from. */
const translationRules: readonly TranslationRule[] = [checkBesideSource];

/**
 * All articles and pages of a tree, in groups that have their sources in common: what is looked
 * at together is parsed once.
 */
export function analysisJobs(tree: ContentTree): AnalysisJob[][] {
  const families = [...articleVersions(tree).values()].map((family) =>
    [...family.byLocale.values()].map((page): AnalysisJob => {
      const original = sourceOf(page, family);
      return {page, ...(original && {original})};
    }),
  );
  const pages = allLocales(tree).flatMap((content) => content.pages.map((page) => [{page}]));
  return [...families, ...pages];
}

/** Parses pages and runs the rules over them. A text that is the source of several is parsed once. */
export function analyse(jobs: readonly AnalysisJob[]): PageAnalysis[] {
  const texts = new Map<MarkdownPage, ParsedPage>();
  const textOf = <P extends MarkdownPage>(page: P): ParsedPage<P> => {
    const parsed = texts.get(page) ?? parseText(page);
    texts.set(page, parsed);
    return parsed as ParsedPage<P>;
  };
  return jobs.map(({page, original}) => {
    const parsed = textOf(page);
    const findings = textRules.flatMap((rule) => rule(parsed));
    if (page.kind === 'article' && original) {
      const source = textOf(original);
      findings.push(...translationRules.flatMap((rule) => rule(textOf(page), source)));
    }
    return {body: parsed.body, findings};
  });
}
