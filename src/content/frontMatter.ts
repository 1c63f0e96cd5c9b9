/** Parts a Markdown file into front matter and body, at the places where Docusaurus does. */
import {readYaml} from './simpleYaml';
import {emptyYaml, type YamlSource} from './yaml';

/**
 * `late`: there is a block, but not at the top, so it is text. `unclosed`: no line `---`
 * follows, so Docusaurus would read the whole article as front matter. `foreign`: the block is in
 * another language than YAML, or says so, and nobody reads it.
 */
export type FrontMatterState = 'present' | 'missing' | 'late' | 'unclosed' | 'foreign';

export type FrontMatter = {
  readonly state: FrontMatterState;
  readonly yaml: YamlSource;
  /** Where the opening `---` stands, or the file's beginning; what names a foreign language. */
  readonly offset: number;
  /** Where the body begins; behind a foreign block too, so that its fields are no text at fault. */
  readonly bodyOffset: number;
};

/**
 * The line that opens front matter: nothing before it, and no word behind the hyphens, which
 * would name a language other than YAML.
 */
export const FRONT_MATTER_OPENING = /^\uFEFF?---[ \t]*(?:\r?\n|$)/;

/** A word behind the hyphens, as gray-matter takes it, or the marks that other sites put round TOML. */
const FOREIGN_OPENING = /^(\uFEFF?(?:---[ \t]*(?=[a-z])|(?=\+)))([a-z][a-z0-9]*|\+{3})[ \t]*\r?\n/i;

/** Any line that begins with three hyphens closes it, as in gray-matter. */
const CLOSING = /^---[^\r\n]*(?:\r?\n|$)/m;

/** Reads the front matter of a Markdown text. Never throws; see `state` and `yaml.problem`. */
export function parseFrontMatter(text: string): FrontMatter {
  const opening = FRONT_MATTER_OPENING.exec(text);
  if (!opening) {
    const foreign = FOREIGN_OPENING.exec(text);
    if (foreign) return foreignFrontMatter(text, foreign);
    const late = /^\uFEFF?\s+(?=---[ \t]*\r?\n)/.exec(text);
    return late
      ? {state: 'late', yaml: emptyYaml, offset: late[0].length, bodyOffset: 0}
      : {state: 'missing', yaml: emptyYaml, offset: 0, bodyOffset: 0};
  }
  const start = opening[0].length;
  const closing = CLOSING.exec(text.slice(start));
  if (!closing) {
    return {state: 'unclosed', yaml: emptyYaml, offset: 0, bodyOffset: 0};
  }
  return {
    state: 'present',
    yaml: readYaml(text.slice(start, start + closing.index), start),
    offset: 0,
    bodyOffset: start + closing.index + closing[0].length,
  };
}

function foreignFrontMatter(
  text: string,
  [opening, before = '', language = '']: RegExpExecArray,
): FrontMatter {
  const start = opening.length;
  const closing = (language === '+++' ? TOML_CLOSING : CLOSING).exec(text.slice(start));
  return {
    state: 'foreign',
    yaml: emptyYaml,
    offset: before.length,
    bodyOffset: closing ? start + closing.index + closing[0].length : 0,
  };
}

const TOML_CLOSING = /^\+{3}[ \t]*(?:\r?\n|$)/m;
