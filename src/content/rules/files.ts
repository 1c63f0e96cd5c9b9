/** Rules on files as such: `encoding`, `file-name`. */
import type {Article} from '../article';
import {createFinding, type Finding} from '../findings';
import type {FileNameProblem} from '../layout';
import type {SourceFile} from '../source';

// What XML 1.0 or YAML forbids: feeds and front matter could not hold it.
const FORBIDDEN =
  // eslint-disable-next-line no-control-regex -- control characters are what it looks for
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** `encoding`: the file is UTF-8, with no characters that vanish or stop a reader. */
export function checkEncoding(source: SourceFile): Finding[] {
  const lost = source.text.indexOf('\uFFFD');
  if (lost >= 0) {
    return [
      createFinding('encoding', source, lost, {
        message: 'A character here could not be read: “\uFFFD” stands in its place.',
        hint: 'Save the file as UTF-8 and type the character again.',
        excerpt: 'with-excerpt',
      }),
    ];
  }
  const forbidden = FORBIDDEN.exec(source.text);
  if (forbidden) {
    const code = forbidden[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    return [
      createFinding('encoding', source, forbidden.index, {
        message: `There is an invisible control character here (U+${code}).`,
        hint: 'Delete it: put the cursor after it and press Backspace, or type the line again.',
        excerpt: 'with-excerpt',
      }),
    ];
  }
  return [];
}

const fileNameWords: Record<FileNameProblem, {message: string; hint: string}> = {
  nested: {
    message: 'This article lies in a folder inside the articles folder.',
    hint: 'Move it up, name it index.md, or begin its name with “_” if it is not an article.',
  },
  'no-date': {
    message: 'The file name does not begin with a date.',
    hint: 'Rename the file to year-month-day-slug, for example 2026-02-28-my-article.md.',
  },
  'short-date': {
    message: 'The date in the file name is not written with four, two and two digits.',
    hint: 'For example, write 2026-02-08, not 2026-2-8.',
  },
  'impossible-date': {
    message: 'The file name has a date that the calendar does not have.',
    hint: 'Correct year, month and day at the beginning of the name.',
  },
  'other-calendar': {
    message: 'The year in the file name is not a year of the Gregorian calendar.',
    hint: 'Write the day as this calendar has it: 2026-11-21 and not 1405-08-30.',
  },
  'no-slug': {
    message: 'The file name has a date and nothing after it.',
    hint: 'Add “-” and a few words, for example 2026-02-28-my-article.md.',
  },
  'bad-slug': {
    message: 'The file name has characters that an address cannot show.',
    hint: 'After the date use only the letters a–z, digits and “-”, in every language.',
  },
};

/** `file-name`: the file name makes the article's address, `/YYYY/MM/DD/slug/`. */
export function checkFileName({source, fileName}: Article): Finding[] {
  return 'problem' in fileName
    ? [createFinding('file-name', source, 0, fileNameWords[fileName.problem])]
    : [];
}
