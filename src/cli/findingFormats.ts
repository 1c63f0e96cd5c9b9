/** Prints findings: for people, for programs, and for the pages of a pull request. */
import type {Finding, Severity} from '../content/findings';
import {printable} from './printable';
import {formatReport, placeOf, type ReportOptions} from './report';

export type FindingFormat = 'text' | 'json' | 'github';

type Formatter = (findings: readonly Finding[], options: ReportOptions) => string;

export const findingFormats: Readonly<Record<FindingFormat, Formatter>> = {
  text: formatReport,
  json: formatJson,
  github: formatGithub,
};

/**
 * An object with the number of files and the findings, each with `fixable`. JSON leaves some
 * control characters as they are, which are escaped as it escapes the others: a terminal may be
 * where it is read.
 */
function formatJson(findings: readonly Finding[], {checked}: ReportOptions): string {
  const items = findings.map(({fix, ...finding}) => ({...finding, fixable: fix !== undefined}));
  const json = JSON.stringify({checked, findings: items}, null, 2);
  // In a log of GitHub Actions “##[” would begin a command; JSON may spell any letter so.
  return `${json.replace(/[\u007F-\u009F]|(?<=##)\[/g, escapeCharacter)}\n`;
}

function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/**
 * Workflow commands of GitHub Actions, one a line: the page of a pull request shows each beside
 * its line. Of a step it shows ten errors and ten warnings so; the others are in its log alone,
 * which has none of the properties, so the message says the place again. Rules: docs.github.com,
 * “Workflow commands for GitHub Actions”.
 */
function formatGithub(findings: readonly Finding[]): string {
  return findings
    .map((finding) => {
      const {id, severity, file, line, column, message, hint} = finding;
      const properties = `file=${property(file)},line=${line},col=${column},title=${property(id)}`;
      const text = value(`${placeOf(finding)}: ${message}\n${hint}`);
      return `::${annotations[severity]} ${properties}::${text}\n`;
    })
    .join('');
}

const annotations = {
  error: 'error',
  warning: 'warning',
  notice: 'notice',
} as const satisfies Record<Severity, string>;

function value(text: string): string {
  return printable(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return value(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
