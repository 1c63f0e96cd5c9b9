/** What is wrong in drafts: their authors want to know it, and the site is built without them. */
import type {Finding, FindingId} from './findings';
import {allMarkdown, type ContentTree} from './tree';

/** Docusaurus reads this of a draft, too, before it leaves it out, and stops at what it cannot take. */
const READ_OF_DRAFTS: ReadonlySet<FindingId> = new Set([
  'duplicate-address',
  'duplicate-identity',
  'encoding',
  'field-invalid',
  'file-name',
  'front-matter-language',
  'tag-separator',
  'unknown-author',
  'unknown-tag',
  'yaml-syntax',
]);

/** Makes warnings of the errors of drafts, unless a build would stop at them all the same. */
export function easeDrafts(findings: readonly Finding[], tree: ContentTree): Finding[] {
  const drafts = new Set(
    allMarkdown(tree).flatMap(({fields, source}) => (fields.draft ? [source.path] : [])),
  );
  return findings.map((finding) =>
    finding.severity === 'error' && drafts.has(finding.file) && !READ_OF_DRAFTS.has(finding.id)
      ? {...finding, severity: 'warning'}
      : finding,
  );
}
