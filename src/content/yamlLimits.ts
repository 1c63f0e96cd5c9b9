/** How much YAML is read: an author's text must not keep anybody waiting. */

const MAX_DEPTH = 100;

export type YamlLimits = {
  /** In characters. */
  readonly length: number;
  /** Of what each can be an entry or an error; see `MARK`. */
  readonly marks: number;
};

/**
 * An import reads it a dozen times. Articles have below 1000 characters and 60 marks; the hashes
 * of a translation of a thousand sections would be 10,000 and 1000 more, all in one line.
 */
export const FRONT_MATTER_LIMITS: YamlLimits = {length: 20_000, marks: 2000};

/** For files of their own: a glossary of 400 terms in five languages. */
export const FILE_LIMITS: YamlLimits = {length: 300_000, marks: 30_000};

/** Ends of lines and all that opens, parts or closes something: each can be an entry or an error. */
const MARK = /[\n,:?[\]{}"'!&*]/g;

/** Where there is more than is read while a person waits. */
export function findExcess(text: string, {length, marks}: YamlLimits): number | undefined {
  if (text.length > length) return length;
  return [...text.matchAll(MARK)].at(marks)?.index;
}

/**
 * Where brackets or list marks nest past all use. The parser recurses into them and can take
 * the whole process down with it, which no `catch` sees.
 */
export function findDeepNesting(text: string): number | undefined {
  let depth = 0;
  for (const {0: bracket, index} of text.matchAll(/[[{\]}]/g)) {
    depth = '[{'.includes(bracket) ? depth + 1 : Math.max(0, depth - 1);
    if (depth > MAX_DEPTH) {
      return index;
    }
  }
  return /(?:[-?:][ \t]+){100}/.exec(text)?.index;
}
