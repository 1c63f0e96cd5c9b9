/** Findings: what is wrong in the content, as plain data for whoever prints it. */
import type {Edit} from './edits';
import {excerptAt, positionAt, type SourceFile} from './source';

/** `error`: the site is not built. `warning`: it should be looked at. `notice`: good to know. */
export type Severity = 'error' | 'warning' | 'notice';

/** From the gravest on. */
export const severityOrder: readonly Severity[] = ['error', 'warning', 'notice'];

/** Every kind of finding and how grave it is. The ids are stable: pages explain them. */
export const severities = {
  'address-space': 'error',
  'address-swallowed': 'error',
  'address-unreadable': 'error',
  'anchor-differs': 'error',
  'anchor-repeated': 'error',
  'arabic-letters': 'warning',
  'bad-escape': 'error',
  'bidi-control': 'warning',
  'block-untranslated': 'error',
  'blocked-markup': 'error',
  'broken-image': 'error',
  'broken-link': 'error',
  'card-picture': 'error',
  'card-text': 'error',
  'code-differs': 'error',
  'digits-mixed': 'warning',
  'duplicate-address': 'error',
  'duplicate-identity': 'error',
  encoding: 'error',
  'fence-odd': 'error',
  'fence-wrapped': 'error',
  'field-invalid': 'error',
  'field-missing': 'error',
  'figure-missing': 'error',
  'file-name': 'error',
  'footnote-broken': 'error',
  'front-matter-in-body': 'error',
  'front-matter-language': 'error',
  'front-matter-missing': 'error',
  'glossary-drift': 'warning',
  'half-spaces-missing': 'error',
  'han-spacing': 'warning',
  'heading-1': 'warning',
  'heading-1-several': 'warning',
  'image-alt-missing': 'warning',
  'image-hot-linked': 'warning',
  'key-missing': 'error',
  'latin-punctuation': 'warning',
  'link-missing': 'warning',
  'literal-emphasis': 'error',
  'mdx-field': 'error',
  'mdx-syntax': 'error',
  'permalink-differs': 'error',
  'picture-heavy': 'warning',
  'picture-refused': 'error',
  'picture-stripped': 'warning',
  'quotes-foreign': 'warning',
  'quotes-straight': 'warning',
  'raw-html': 'error',
  'redirect-taken': 'error',
  'table-cells': 'error',
  'tag-separator': 'error',
  'tags-differ': 'error',
  'text-cut': 'error',
  'translation-added': 'warning',
  'translation-hashes': 'error',
  'translation-outdated': 'notice',
  'translation-partial': 'error',
  'translation-source-missing': 'error',
  'translation-truncated': 'error',
  'translation-undeclared': 'warning',
  'truncate-missing': 'error',
  typography: 'warning',
  'unknown-author': 'error',
  'unknown-field': 'warning',
  'unknown-tag': 'error',
  'unsafe-address': 'error',
  'yaml-syntax': 'error',
} as const satisfies Record<string, Severity>;

export type FindingId = keyof typeof severities;

export type Finding = {
  readonly id: FindingId;
  readonly severity: Severity;
  /** Path from the site folder, with `/` between folders. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** What is wrong, in one or two sentences. */
  readonly message: string;
  /** What to write instead, or the next step. */
  readonly hint: string;
  /** The line at fault and, below it, a caret under the column. */
  readonly excerpt?: string;
  /** What mends it without a person having to look: of this file, offsets into its text. */
  readonly fix?: readonly Edit[];
};

/** What a finding says, and how it may be mended. */
export type FindingDetails = {
  message: string;
  hint: string;
  excerpt?: 'with-excerpt';
  fix?: readonly Edit[];
};

/** Makes a finding at an offset of a file; with `excerpt` it shows the line itself too. */
export function createFinding(
  id: FindingId,
  source: SourceFile,
  offset: number,
  {message, hint, excerpt, fix}: FindingDetails,
): Finding {
  return {
    id,
    severity: severities[id],
    file: source.path,
    ...positionAt(source, offset),
    message,
    hint,
    ...(excerpt && {excerpt: excerptAt(source, offset)}),
    ...(fix && fix.length > 0 && {fix}),
  };
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Findings in reading order: by file, line and column, then by id. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) =>
      compareText(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      compareText(a.id, b.id),
  );
}

/** Findings by the path of their file, in the order in which they are given. */
export function findingsByFile(findings: readonly Finding[]): Map<string, Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.file);
    if (group) group.push(finding);
    else groups.set(finding.file, [finding]);
  }
  return groups;
}

/** Those of the findings of one file that can be mended in one go: each as a whole or not at all. */
export function withoutOverlap(findings: readonly Finding[]): Finding[] {
  const taken: (readonly [number, number])[] = [];
  return findings.filter(({fix = []}) => {
    const isFree = fix.every(({start, end}) =>
      taken.every(([from, to]) => end < from || start > to),
    );
    if (isFree) taken.push(...fix.map(({start, end}) => [start, end] as const));
    return isFree;
  });
}
