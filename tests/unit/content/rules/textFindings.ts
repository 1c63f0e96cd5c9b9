import {applyEdits} from '../../../../src/content/edits';
import type {Finding, FindingId} from '../../../../src/content/findings';
import {articlesDir} from '../../../../src/content/layout';
import type {LocaleCode} from '../../../../src/locales';
import {article, bodyOf, checkTree, collections, treeOf} from '../site';

export type Sample = {
  readonly locale?: LocaleCode;
  readonly format?: 'md' | 'mdx';
  /** Lines added to the front matter. */
  readonly lines?: string[];
};

/** An article whose body is the marker for excerpts and a text. */
export function articleOf(text: string, {format = 'md', lines = []}: Sample = {}): string {
  const body = bodyOf(text);
  return article({
    lines,
    body: format === 'mdx' ? body.replace('<!-- truncate -->', '{/* truncate */}') : body,
  });
}

/** The findings of one kind in the text of a whole file. */
export function findIn(
  file: string,
  id: FindingId,
  {locale = 'en', format = 'md'}: Sample = {},
): Finding[] {
  const path = `${articlesDir(locale)}/2026-02-28-a.${format}`;
  const findings = checkTree(treeOf({...collections, [path]: file}));
  return findings.filter((finding) => finding.id === id && finding.file === path);
}

/** Shows where findings of one kind are in an article: the rest of each line from there on. */
export function shownBy(id: FindingId, text: string, sample: Sample = {}): string[] {
  const file = articleOf(text, sample);
  return findIn(file, id, sample).map(
    ({line, column}) => file.split('\n')[line - 1]?.slice(column - 1) ?? '',
  );
}

/** A file with all fixes of one kind applied, and what the rule still finds in it. */
export function fixFile(file: string, id: FindingId, sample: Sample = {}): [string, Finding[]] {
  const fixed = applyEdits(
    file,
    findIn(file, id, sample).flatMap(({fix = []}) => fix),
  );
  return [fixed, findIn(fixed, id, sample)];
}

/** A text as its fixes leave it; fails when the rule finds anything that it says it has fixed. */
export function fixed(id: FindingId, text: string, sample: Sample = {}): string {
  const before = articleOf('', sample).trimEnd();
  const [result, left] = fixFile(articleOf(text, sample), id, sample);
  if (left.some(({fix}) => fix)) {
    throw new Error(`A fix of “${id}” has to be applied twice: ${result}`);
  }
  return result.slice(before.length).trim();
}
