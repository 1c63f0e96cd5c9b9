/** Checks the whole content: all rules, all languages, in one go. */
import type {PageAnalysis} from './analysisJobs';
import type {Article, MarkdownPage} from './article';
import {sortFindings, type Finding} from './findings';
import {checkAddresses} from './rules/addresses';
import {checkAnchors} from './rules/anchors';
import {checkCollections} from './rules/collections';
import {checkEscapes} from './rules/escapes';
import {checkEncoding, checkFileName} from './rules/files';
import {checkFrontMatter} from './rules/frontMatter';
import {checkGlossary} from './rules/glossary';
import {checkImages} from './rules/images';
import {checkKeys} from './rules/keys';
import {checkLinks} from './rules/links';
import {checkRedirects} from './rules/redirects';
import {checkTranslations} from './rules/translations';
import {indexSite, type SiteIndex} from './siteIndex';
import {allLocales, checkedFiles, type ContentTree} from './tree';

type CheckOptions = {
  /** As in the options of the blog plugin: it decides which `/page/2/` exist to be linked. */
  readonly postsPerPage?: number;
  /** Reports links to articles dated later, which a build leaves out; none when it is left out. */
  readonly now?: Date;
  /** The files to report on, by path; all when it is left out. */
  readonly only?: (file: string) => boolean;
};

/**
 * Runs every rule over a tree. The findings are sorted by file, line and column.
 * @param analyses what is known of every page of the tree; see `analysisJobs`
 */
export function checkContent(
  tree: ContentTree,
  analyses: ReadonlyMap<MarkdownPage, PageAnalysis>,
  options: CheckOptions = {},
): Finding[] {
  const {postsPerPage = 10, now, only = () => true} = options;
  const bodies = new Map([...analyses].map(([page, {body}]) => [page, body]));
  const site = indexSite(tree, {postsPerPage, now}, bodies);
  const isWanted = ({source}: MarkdownPage): boolean => only(source.path);
  const findings = [
    ...checkedFiles(tree).flatMap(checkEncoding),
    ...checkAddresses(tree),
    ...checkCollections(tree),
    ...checkGlossary(tree.glossary),
    ...checkTranslations(tree),
    ...checkAnchors(site, isWanted),
    ...checkRedirects(site),
    ...[...analyses.values()].flatMap((analysis) => analysis.findings),
    ...allLocales(tree).flatMap(({articles, pages, handbook, authors, tags}) => [
      ...articles
        .filter(isWanted)
        .flatMap((article) => [...checkMarkdown(article, site), ...checkArticle(article, site)]),
      ...[...pages, ...handbook].filter(isWanted).flatMap((page) => checkMarkdown(page, site)),
      ...[authors, tags].flatMap(({source}) => checkEscapes(source)),
    ]),
  ];
  return sortFindings(findings.filter(({file}) => only(file)));
}

/** The rules that articles and pages have in common. */
function checkMarkdown(page: MarkdownPage, site: SiteIndex): Finding[] {
  return [...checkFrontMatter(page), ...checkLinks(page, site), ...checkImages(page, site)];
}

function checkArticle(article: Article, site: SiteIndex): Finding[] {
  return [...checkFileName(article), ...checkKeys(article, site.tree)];
}
