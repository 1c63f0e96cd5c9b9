import {diskHint} from '../diskFault';
import type {LocaleCode} from '../locales';

/** A language that Docusaurus could not build. The message is for people; `output` is everything it printed. */
export class BuildError extends Error {
  override readonly name = 'BuildError';
  constructor(
    readonly locale: LocaleCode,
    readonly output: string,
    options?: ErrorOptions,
  ) {
    const start = output.lastIndexOf('[ERROR]');
    const error = start >= 0 ? output.slice(start) : lastLines(output);
    const hint = diskHint(error);
    super(
      [`The site could not be built in ${locale}.`, readable(error), ...(hint ? [hint] : [])].join(
        '\n',
      ),
      options,
    );
  }
}

/** Who has no time to call it an error, such as V8 without memory, says it last. */
function lastLines(output: string): string {
  return output.trimEnd().split('\n').slice(-SHOWN_LINES).join('\n');
}

/** Keeps of Docusaurus' last words what a person can act on: messages and causes, without stack frames. */
function readable(error: string): string {
  const lines = error
    .split('\n')
    .filter((line) => !/^\s+(at |\.\.\. \d+ lines matching)/.test(line))
    .filter((line) => !/^(\[INFO\]|Node version)/.test(line) && /[^\s{}]/.test(line))
    .map((line) => line.replace(/ \{$/, ''));
  const rest = lines.length - SHOWN_LINES;
  const more = rest > 0 ? [`… and ${rest} more lines, which --verbose shows.`] : [];
  return [...lines.slice(0, SHOWN_LINES), ...more].join('\n');
}

/** What fails for one page often fails for all, and each has its lines. */
const SHOWN_LINES = 60;
