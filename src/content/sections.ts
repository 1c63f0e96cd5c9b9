/** Sections: what stands between two headings, and the hash that a translation knows it by. */
import {createHash} from 'node:crypto';
import {CLASSIC_ID} from './headings';
import {readLines} from './lines';

/** A stretch of a text that is translated, and goes out of date, by itself. */
export type SectionText = {
  /** The `{#id}` of its heading, which is the same in all languages. */
  readonly id?: string;
  /** From 2 to 6; 0 for what stands before the first heading. */
  readonly level: number;
  readonly heading: string;
  /** Without comments; the first is the heading. */
  readonly lines: readonly string[];
  /** There is nothing below the heading. */
  readonly isEmpty: boolean;
};

export type Section = SectionText & {
  /** The first 8 hex digits of the SHA-256 of its text; see `hashOf`. */
  readonly hash: string;
};

/**
 * Parts the body of an article at its headings of level 2 and deeper. The first section is
 * what stands before them, even if that is nothing, so that positions agree between languages.
 */
export function splitSections(markdown: string): SectionText[] {
  const sections: SectionText[] = [];
  let title: Pick<SectionText, 'id' | 'level' | 'heading'> = {level: 0, heading: ''};
  let lines: string[] = [];
  const close = (): void => {
    const below = title.level === 0 ? lines : lines.slice(1);
    const isEmpty = below.every((line) => line.trim() === '');
    sections.push({...title, lines, isEmpty});
  };
  for (const {text, isCode} of readLines(markdown)) {
    const [, marks = '', rest = ''] = (!isCode && text.includes('##') && HEADING.exec(text)) || [];
    if (marks) {
      close();
      const id = CLASSIC_ID.exec(rest.trimEnd())?.[1]?.trim();
      const heading = rest
        .trimEnd()
        .replace(CLASSIC_ID, '')
        .replace(/(?:^|\s)#+$/, '');
      title = {...(id && {id}), level: marks.length, heading: heading.trim()};
      lines = [`${marks} ${heading}`];
    } else {
      lines.push(text);
    }
  }
  close();
  return sections;
}

const HEADING = /^ {0,3}(#{2,6})(?:[ \t]+(.*))?$/;

/** The sections of a body with their hashes, in order. */
export function sections(markdown: string): Section[] {
  return splitSections(markdown).map((section) => ({...section, hash: hashOf(section.lines)}));
}

/** The hashes of a body's sections, as a translation of it lists them. */
export function sectionHashes(markdown: string): string[] {
  return sections(markdown).map(({hash}) => hash);
}

/** Line breaks, indents and blank lines do not count: they change nothing that is translated. */
function hashOf(lines: readonly string[]): string {
  const normal = lines.join('\n').normalize('NFC').replace(/\s+/g, ' ').trim();
  return createHash('sha256').update(normal).digest('hex').slice(0, 8);
}
