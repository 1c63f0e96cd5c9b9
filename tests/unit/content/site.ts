import {analyse} from '../../../src/content/analyse';
import {analysisJobs, type PageAnalysis} from '../../../src/content/analysisJobs';
import type {MarkdownPage} from '../../../src/content/article';
import {checkContent} from '../../../src/content/check';
import type {Finding} from '../../../src/content/findings';
import {authorsFile, tagsFile} from '../../../src/content/layout';
import {sectionHashes} from '../../../src/content/sections';
import {createContentTree, type ContentTree} from '../../../src/content/tree';
import {localeCodes, type LocaleCode} from '../../../src/locales';

const authors = `lark:
  name: Lark
  description: Writes.
  page: true
`;

const tags = `research:
  label: Research
  description: Closer looks.
open-source:
  label: Open source
  description: Code for all.
`;

/** The authors.yml and tags.yml of all languages, without a fault. */
export const collections: Record<string, string> = Object.fromEntries(
  localeCodes.flatMap((locale) => [
    [authorsFile(locale), authors],
    [tagsFile(locale), tags],
  ]),
);

/** An article without a fault; lines of front matter may be added, and the body replaced. */
export function article({
  lines = [],
  body = 'Introduction.\n\n<!-- truncate -->\n\nThe rest.\n',
}: {lines?: string[]; body?: string} = {}): string {
  const frontMatter = ['title: A title', 'description: A description', 'authors: [lark]', ...lines];
  return `---\n${frontMatter.join('\n')}\n---\n\n${body}`;
}

/** Says of an article that it was written in its own language. */
export const native = 'authorship: {method: human}';

/** Says of an article that it was translated from a text with this body. */
export function translatedFrom(locale: LocaleCode, body: string): string {
  return `translation: {from: ${locale}, sections: [${sectionHashes(body).join(', ')}], method: human}`;
}

/** A body with the marker for excerpts in it. */
export function bodyOf(text: string): string {
  return `<!-- truncate -->\n\n${text}\n`;
}

export function page(body = 'Text.\n'): string {
  return `---\ntitle: A page\ndescription: A description\n---\n\n${body}`;
}

/** A tree made in memory of texts by path, and of empty files beside them. */
export function treeOf(texts: Record<string, string>, files: string[] = []): ContentTree {
  return createContentTree(
    Object.entries(texts).map(([path, text]) => ({path, text})),
    files,
  );
}

/** What is known of every page of a tree. */
export function analyseTree(tree: ContentTree): Map<MarkdownPage, PageAnalysis> {
  return new Map(
    analysisJobs(tree).flatMap((jobs) => {
      const results = analyse(jobs, tree.glossary);
      return jobs.map(({page}, at) => [page, results[at] as PageAnalysis] as const);
    }),
  );
}

/** All that is wrong with a tree; see `checkContent`. */
export function checkTree(
  tree: ContentTree,
  options?: Parameters<typeof checkContent>[2],
): Finding[] {
  return checkContent(tree, analyseTree(tree), options);
}

/** Checks a site of faultless collections and the given files; `null` leaves a file out. */
export function check(
  texts: Record<string, string | null>,
  files: string[] = [],
  now?: Date,
): string {
  const all = Object.entries({...collections, ...texts}).flatMap(([path, text]) =>
    text === null ? [] : [[path, text] as const],
  );
  return print(checkTree(treeOf(Object.fromEntries(all), files), now && {now}));
}

/** Everything a finding says, with a line for each of its parts. */
function print(findings: readonly Finding[]): string {
  return findings
    .map(({file, line, column, severity, id, message, hint, excerpt}) =>
      [`${file}:${line}:${column} ${severity} ${id}`, message, hint, excerpt ?? []]
        .flat()
        .join('\n'),
    )
    .join('\n\n');
}
