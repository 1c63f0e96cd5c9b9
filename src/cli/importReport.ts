/** Says what became of a submission. */
import path from 'node:path';
import {createColors} from 'picocolors';
import {publishedAt, type Article} from '../content/article';
import type {Finding} from '../content/findings';
import type {ImportedImages} from '../desk/importImages';
import {lineDiff} from './diffs';
import type {CliIo} from './io';
import {printableLine} from './printable';
import {formatReport, plural} from './report';

/** Where a submission waits, repaired as far as it goes, until a person has seen to the rest. */
export const WAITING = 'imports';

/** What was made of a submission. */
export type Outcome = {
  readonly article: Article;
  /** What it was translated from. */
  readonly source: Article | undefined;
  readonly brought: ImportedImages;
  readonly changes: readonly string[];
  readonly raw: string;
  readonly file: string;
};

type Result = {
  readonly findings: readonly Finding[];
  readonly isRefused: boolean;
  /** Where files were kept that waited before. */
  readonly aside: readonly string[];
  readonly siteDir: string;
};

function published(article: Article, io: CliIo): string {
  const {source, fields} = article;
  if (fields.draft) {
    return `Written to ${source.path}, as a draft: readers see it once “draft: true” is taken out.`;
  }
  const [day = ''] = new Date(publishedAt(article)).toISOString().split('T');
  return day > io.today()
    ? `Written to ${source.path}; it will be published on ${day}.`
    : `Published as ${source.path}.`;
}

/** Prints the difference, the repairs, the findings, and what is to be done next. */
export function reportImport(
  {article, source, brought, changes, raw, file}: Outcome,
  {findings, isRefused, aside, siteDir}: Result,
  io: CliIo,
): void {
  const paint = createColors(io.colors);
  const target = article.source.path;
  const place = isRefused ? `${WAITING}/${target}` : target;
  const shown = findings.map((finding) => ({...finding, file: place}));
  const done = [...changes, ...brought.changes];
  // From the folder that the author is in, as a command finds it.
  const next = path.relative(io.cwd, path.join(siteDir, place)).split(path.sep).join('/');
  io.quote(
    [
      paint.bold(printableLine(`${file} → ${place}`)),
      '',
      lineDiff([file, place], raw, article.source.text, io.colors).trimEnd(),
      '',
      `${plural(done.length, 'kind')} of repairs:`,
      ...done.map((change) => `  ${printableLine(change)}`),
      ...brought.failures.map((failure) => `  Not brought in: ${printableLine(failure)}.`),
      '',
      formatReport(shown, {checked: 1, colors: io.colors}).trimEnd(),
      '',
      isRefused
        ? `Not published yet. Mend what is reported above in ${place}, then import that file:\n  npx blog import ${next} --locale ${article.locale}${source ? ` --source ${article.name}` : ''}`
        : published(article, io),
      ...aside.map((name) => `The earlier version there is kept as ${name}.`),
      '',
      '',
    ].join('\n'),
  );
}
