import {analyse} from '../../../../src/content/analyse';
import type {PageAnalysis} from '../../../../src/content/analysisJobs';
import {parseArticle, type Article} from '../../../../src/content/article';
import {parseText} from '../../../../src/content/parseText';
import {blockGroups, type Block, type BlockGroup} from '../../../../src/content/blocks';
import {checkContent} from '../../../../src/content/check';
import type {Finding} from '../../../../src/content/findings';
import {articlesDir} from '../../../../src/content/layout';
import {readContentTree} from '../../../../src/content/readTree';
import {sectionHashes} from '../../../../src/content/sections';
import {articleVersions, sourceOf} from '../../../../src/content/translations';
import {withArticle, type ContentTree} from '../../../../src/content/tree';
import {defaultLocale, localeCodes, type LocaleCode} from '../../../../src/locales';
import {noGlossary} from '../../../support/noGlossary';
import {analyseTree} from '../site';

/** A translation of the site that is to be damaged, and what the damages need to know of it. */
export type Subject = {
  readonly locale: LocaleCode;
  readonly text: string;
  readonly sourceText: string;
  readonly groups: readonly BlockGroup[];
  readonly sourceGroups: readonly BlockGroup[];
  /** Offset of the text below the front matter. */
  readonly bodyOffset: number;
  /** Checks the site with other texts in the place of this one, each by itself. */
  readonly check: (texts: readonly string[]) => Finding[][];
};

/**
 * The sections that are taken of an article: all kinds of blocks are among them, and it takes
 * half as long to parse them as to parse the whole.
 */
const EXCERPTS: Readonly<Record<string, readonly number[]>> = {
  '2026-11-21-five-scripts-one-site': [0, 2, 3, 4],
  '2026-11-21-full-stack-decentralized-ai': [0, 1, 2, 3, 10, 14],
};

/** Reads the site, and takes an excerpt of each finished translation and the same of its source. */
export async function readSubjects(): Promise<Subject[]> {
  const tree = await readContentTree('.');
  return [...articleVersions(tree).values()].flatMap((family) =>
    [...family.byLocale.values()].flatMap((article): Subject[] => {
      const original = article.fields.draft ? undefined : sourceOf(article, family);
      const sections = EXCERPTS[article.name];
      return original && sections ? [subjectOf(article, original, sections, tree)] : [];
    }),
  );
}

function subjectOf(
  whole: Article,
  wholeOriginal: Article,
  sections: readonly number[],
  site: ContentTree,
): Subject {
  const original = rewrite(wholeOriginal, excerptOf(wholeOriginal, sections));
  const hashes = sectionHashes(original.source.text.slice(original.frontMatter.bodyOffset));
  const article = rewrite(
    whole,
    excerptOf(whole, sections).replace(/^( +sections:).*$/m, `$1 [${hashes.join(', ')}]`),
  );
  const tree = withArticle(withArticle(withoutOthers(site, article.locale), original), article);
  const analyses = analyseTree({...tree, glossary: noGlossary});
  return {
    locale: article.locale,
    text: article.source.text,
    sourceText: original.source.text,
    groups: blockGroups(parseText(article)),
    sourceGroups: blockGroups(parseText(original)),
    bodyOffset: article.frontMatter.bodyOffset,
    check(texts) {
      const pages = texts.map((text) => rewrite(article, text));
      // In one go, so that the source is parsed once.
      const results = analyse(
        pages.map((page) => ({page, original})),
        noGlossary,
      );
      return pages.map((page, at) => {
        const known = new Map(analyses).set(page, results[at] as PageAnalysis);
        known.delete(article);
        const only = (file: string): boolean => file === page.source.path;
        return checkContent(withArticle(tree, page), known, {only});
      });
    },
  };
}

/** Where a block begins and ends in its file. */
export function rangeOf({node}: Block): readonly [number, number] {
  return [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
}

/** The front matter, some sections, and the footnotes that these have marks of. */
function excerptOf(article: Article, sections: readonly number[]): string {
  const {text} = article.source;
  const groups = blockGroups(parseText(article));
  const ends = [...groups.slice(1).map(({offset}) => offset), text.length];
  const partOf = (group: BlockGroup): string =>
    text.slice(group.offset, ends[groups.indexOf(group)]);
  const isNote = ({kind}: BlockGroup): boolean => kind === 'footnote';
  const kept = groups
    .filter((group) => !isNote(group) && sections.includes(group.section))
    .map(partOf)
    .join('');
  const notes = groups
    .filter((group) => isNote(group) && kept.includes(`[^${group.id}]`))
    .map(partOf)
    .join('');
  return text.slice(0, article.frontMatter.bodyOffset) + kept + notes;
}

function rewrite({source: {path}, locale}: Article, text: string): Article {
  return parseArticle({path, text}, path.slice(articlesDir(locale).length + 1), locale);
}

/** Leaves the articles in a language and in that of its source: the rest has no part in this. */
function withoutOthers(tree: ContentTree, kept: LocaleCode): ContentTree {
  const contents = localeCodes.map((locale) => {
    const content = tree.locales[locale];
    const isKept = locale === kept || locale === defaultLocale;
    return [locale, isKept ? content : {...content, articles: [], pages: []}];
  });
  return {...tree, locales: Object.fromEntries(contents) as ContentTree['locales']};
}
