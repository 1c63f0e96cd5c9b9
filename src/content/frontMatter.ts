/** Parts a Markdown file into front matter and body, at the places where Docusaurus does. */
import {readYaml} from './simpleYaml';
import {emptyYaml, type YamlSource} from './yaml';

/**
 * `late`: there is a block, but not at the top, so it is text. `unclosed`: no line `---`
 * follows, so Docusaurus would read the whole article as front matter.
 */
export type FrontMatterState = 'present' | 'missing' | 'late' | 'unclosed';

export type FrontMatter = {
  readonly state: FrontMatterState;
  readonly yaml: YamlSource;
  /** Where the opening `---` stands, or the file's beginning. */
  readonly offset: number;
  /** Where the body begins. */
  readonly bodyOffset: number;
};

/**
 * The line that opens front matter: nothing before it, and no word behind the hyphens, which
 * would name a language other than YAML.
 */
export const FRONT_MATTER_OPENING = /^\uFEFF?---[ \t]*(?:\r?\n|$)/;

/** Reads the front matter of a Markdown text. Never throws; see `state` and `yaml.problem`. */
export function parseFrontMatter(text: string): FrontMatter {
  const opening = FRONT_MATTER_OPENING.exec(text);
  if (!opening) {
    const late = /^\uFEFF?\s+(?=---[ \t]*\r?\n)/.exec(text);
    return late
      ? {state: 'late', yaml: emptyYaml, offset: late[0].length, bodyOffset: 0}
      : {state: 'missing', yaml: emptyYaml, offset: 0, bodyOffset: 0};
  }
  const start = opening[0].length;
  // Any line that begins with three hyphens closes it, as in gray-matter.
  const closing = /^---[^\r\n]*(?:\r?\n|$)/m.exec(text.slice(start));
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
