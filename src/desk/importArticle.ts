/**
 * Makes an article of what an author or a translator sent. Repairs are such as no person needs
 * to look at; what is in doubt stays as it was written, for the check to point at.
 */
import {toString} from 'mdast-util-to-string';
import {analyse} from '../content/analyse';
import {parseArticle, type Article} from '../content/article';
import {parseText} from '../content/parseText';
import {applyEdits} from '../content/edits';
import {withoutOverlap, type Finding} from '../content/findings';
import {parseFrontMatter} from '../content/frontMatter';
import type {Glossary} from '../content/glossary';
import {articlesDir} from '../content/layout';
import type {ContentTree} from '../content/tree';
import type {LocaleCode} from '../locales';
import {repairFields, type FieldAnswers} from './repairFields';
import {
  adoptHeadingIds,
  dropTitleHeading,
  dropPreface,
  markExcerpt,
  quoteValues,
  renumberLists,
  repairCharacters,
  repairEscapes,
  unwrapFence,
  type Repaired,
} from './repairText';

/** A submission that can be read: its text, its fields, and what was done for it. */
export type Submission = Repaired & {
  readonly fields: Readonly<Record<string, unknown>>;
  /** What the first heading of level 1 says, which may be the title. */
  readonly heading: string | undefined;
};

/** Repairs a submission as far as its front matter can be read. Never throws. */
export function readSubmission(raw: string): Submission {
  const steps = [repairCharacters, unwrapFence, dropPreface, placeFrontMatter, quoteValues];
  const {text, changes} = runSteps(raw, [...steps, renumberLists, repairEscapes]);
  const {yaml} = parseFrontMatter(text);
  const article = parseArticle({path: 'submission.md', text}, 'submission.md', 'en');
  const [first] = parseText(article).root.children;
  const isTitle = first?.type === 'heading' && first.depth === 1;
  return {text, changes, fields: yaml.data, heading: isTitle ? toString(first) : undefined};
}

function runSteps(text: string, steps: readonly ((text: string) => Repaired)[]): Repaired {
  return steps.reduce<Repaired>(
    (before, step) => {
      const after = step(before.text);
      return {text: after.text, changes: [...before.changes, ...after.changes]};
    },
    {text, changes: []},
  );
}

/** Front matter stands at the very beginning; a text without any gets an empty one. */
function placeFrontMatter(text: string): Repaired {
  const {state, offset} = parseFrontMatter(text);
  if (state === 'late') {
    return {
      text: text.slice(offset),
      changes: ['Took out the blank lines before the front matter.'],
    };
  }
  return state === 'missing'
    ? {text: `---\n---\n\n${text.replace(/^(?:[ \t]*\n)+/, '')}`, changes: ['Added front matter.']}
    : {text, changes: []};
}

export type ImportOptions = {
  readonly tree: ContentTree;
  readonly locale: LocaleCode;
  /** The file's path inside the articles folder of the language. */
  readonly inside: string;
  readonly answers: FieldAnswers;
  /** What it was translated from. */
  readonly source?: Article | undefined;
};

/** The article that a submission becomes, and all that was done to it. Never throws. */
export function importArticle(
  submission: Submission,
  {tree, locale, inside, answers, source}: ImportOptions,
): {article: Article; changes: readonly string[]} {
  const path = `${articlesDir(locale)}/${inside}`;
  const parse = (text: string): Article => parseArticle({path, text}, inside, locale);
  const asArticle = (step: (article: Article) => Repaired) => (text: string) => step(parse(text));
  const {text, changes} = runSteps(submission.text, [
    (before) => repairFields(before, tree, answers),
    asArticle(dropTitleHeading),
    asArticle((article) => markExcerpt(article, source)),
    ...(source ? [asArticle((article: Article) => adoptHeadingIds(article, source))] : []),
    asArticle((article) => mend(article, parse, source, tree.glossary)),
  ]);
  return {article: parse(text), changes: [...submission.changes, ...changes]};
}

/** More rounds than mends need that bring out others; what takes longer goes in circles. */
const MAX_ROUNDS = 10;

/** Applies what findings of the text itself offer. */
function mend(
  article: Article,
  parse: (text: string) => Article,
  source: Article | undefined,
  glossary: Glossary,
): Repaired {
  const counts = new Map<Finding['id'], number>();
  let current = article;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const [analysis] = analyse([{page: current, ...(source && {original: source})}], glossary);
    const found = withoutOverlap((analysis?.findings ?? []).filter(({fix}) => fix));
    const text = applyEdits(
      current.source.text,
      found.flatMap(({fix = []}) => fix),
    );
    if (text === current.source.text) break;
    for (const {id} of found) counts.set(id, (counts.get(id) ?? 0) + 1);
    current = parse(text);
  }
  return {
    text: current.source.text,
    changes: [...counts].map(([id, count]) => `Mended ${count} × ${id}.`),
  };
}
