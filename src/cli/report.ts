/** Prints findings for people. */
import {createColors} from 'picocolors';
import {andList} from '../content/rules/words';
import {findingsByFile, severityOrder, type Finding, type Severity} from '../content/findings';
import {printable, printableLine} from './printable';

export type ReportOptions = {
  /** How many files were looked at. */
  readonly checked: number;
  readonly colors: boolean;
};

/**
 * Lays findings out, one block for each file: a line `file:line:column  severity  message  id`,
 * and below it the line at fault, if it is shown, and the hint. A count ends the text.
 *
 * @param findings in the order they are to be printed in
 */
export function formatReport(findings: readonly Finding[], options: ReportOptions): string {
  const paint = createColors(options.colors);
  const blocks = [...findingsByFile(findings).values()].map((group) =>
    group.map((finding) => formatFinding(finding, paint)).join(''),
  );
  const tally = formatCount(findings, options.checked);
  const color = findings.length === 0 ? paint.green : paint.bold;
  return [...blocks, `${color(tally)}\n`].join('\n');
}

function formatFinding(finding: Finding, paint: ReturnType<typeof createColors>): string {
  const {id, severity, message, hint, excerpt} = finding;
  const grade = paint[gradeColors[severity]](severity);
  const head = [paint.bold(placeOf(finding)), grade, printableLine(message), paint.dim(id)].join(
    '  ',
  );
  const shown = excerpt === undefined ? '' : indent(printable(excerpt), 6);
  return `${head}\n${shown}${indent(printable(hint), 4)}`;
}

/** Where a finding is, as `file:line:column`, which editors and terminals open. */
export function placeOf({file, line, column}: Finding): string {
  return printableLine(`${file}:${line}:${column}`);
}

const gradeColors = {
  error: 'red',
  warning: 'yellow',
  notice: 'cyan',
} as const satisfies Record<Severity, string>;

function indent(text: string, width: number): string {
  return text
    .split('\n')
    .map((line) => `${' '.repeat(width)}${line}\n`)
    .join('');
}

function formatCount(findings: readonly Finding[], checked: number): string {
  const filesChecked = `${plural(checked, 'file')} checked`;
  if (findings.length === 0) {
    return `${filesChecked}: no problems.`;
  }
  const counts = severityOrder.flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count > 0 ? [plural(count, severity)] : [];
  });
  const files = new Set(findings.map(({file}) => file)).size;
  return `${andList(counts)} in ${plural(files, 'file')}, ${filesChecked}.`;
}

/** “1 card”, “2 cards”. */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
