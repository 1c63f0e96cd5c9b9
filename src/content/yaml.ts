/** Reads YAML and keeps, for every key and item, where it stands in the file. */
import {
  isAlias,
  isCollection,
  isMap,
  isPair,
  isScalar,
  parseDocument,
  visit,
  type Document,
  type ErrorCode,
  type Node,
  type Scalar,
  type ScalarTag,
} from 'yaml';
import {FILE_LIMITS, findDeepNesting, findExcess, type YamlLimits} from './yamlLimits';

/** Offsets into the file. For an item of a list `key` is where the item itself begins. */
export type YamlPlace = {readonly key: number; readonly value: number};

/** The first thing in the text that is not YAML, at the place where its writer would look. */
export type YamlProblem = {
  readonly code:
    | ErrorCode
    | 'ANCHOR'
    | 'NOT_A_MAP'
    | 'TOO_DEEP'
    | 'TOO_LONG'
    | 'UNCLOSED_BRACKET'
    | 'UNCLOSED_QUOTE';
  readonly offset: number;
};

export type YamlSource = {
  /** The top-level keys; empty when the text is empty or not a map. */
  readonly data: Readonly<Record<string, unknown>>;
  /** By path, the parts joined with `/`: `tags`, `tags/0`, `last_update/date`. */
  readonly places: Pick<ReadonlyMap<string, YamlPlace>, 'get'>;
  readonly problem?: YamlProblem;
};

/** A text that the parser has read whole: it knows of all places. */
type ParsedYaml = YamlSource & {readonly places: ReadonlyMap<string, YamlPlace>};

/**
 * A date without quotes. Docusaurus' own reader turns it into a `Date` too, so a title that
 * is only a date is no text there either; keeping the source keeps impossible days visible.
 */
export class YamlDate {
  constructor(readonly source: string) {}

  toString(): string {
    return this.source;
  }
}

const dateTag: ScalarTag = {
  identify: (value) => value instanceof YamlDate,
  default: true,
  tag: 'tag:yaml.org,2002:timestamp',
  test: /^\d{4}-\d{2}-\d{2}$|^\d{4}-\d{1,2}-\d{1,2}(?:[Tt]|[ \t]+)\d{1,2}:\d{2}:\d{2}(?:\.\d*)?(?:[ \t]*(?:Z|[-+]\d{1,2}(?::?\d{2})?))?$/,
  resolve: (source) => new YamlDate(source),
};

/** `12345e67` is a hash, which as a number would be lost: no field takes numbers that great. */
const hashTag: ScalarTag = {
  identify: () => false,
  default: true,
  tag: 'tag:yaml.org,2002:str',
  test: /^(?=.{8}$)\d+e\d+$/,
  resolve: (source) => source,
};

/** A text with nothing in it, for files and front matter that do not exist. */
export const emptyYaml: ParsedYaml = {data: {}, places: new Map()};

/**
 * Reads a YAML text whose top level is a map. Never throws: what is wrong with it comes back
 * as `problem`, and `data` holds what could be read.
 *
 * @param base the offset of the text in its file, added to all places
 * @param limits how much of it is read
 */
export function parseYaml(text: string, base = 0, limits: YamlLimits = FILE_LIMITS): ParsedYaml {
  const tooMuch = findExcess(text, limits);
  if (tooMuch !== undefined) {
    return {...emptyYaml, problem: {code: 'TOO_LONG', offset: base + tooMuch}};
  }
  const tooDeep = findDeepNesting(text);
  if (tooDeep !== undefined) {
    return {...emptyYaml, problem: {code: 'TOO_DEEP', offset: base + tooDeep}};
  }
  let document: Document.Parsed;
  let data: unknown;
  try {
    document = parseDocument(text, {
      customTags: (tags) => [hashTag, ...tags, dateTag],
      merge: true,
      logLevel: 'error',
      // For each error it would copy the rest of the line, and nobody reads its messages.
      prettyErrors: false,
      // It would compare each key with all before it; see `findRepeatedKey`.
      uniqueKeys: false,
    });
    data = document.toJS();
  } catch (error) {
    return {...emptyYaml, problem: thrownProblem(error, text, base)};
  }
  const problem = syntaxProblem(document, text, data);
  return {
    data: isRecord(data) ? data : {},
    places: isRecord(data) ? collectPlaces(document.contents, base) : new Map(),
    ...(problem && {problem: {...problem, offset: problem.offset + base}}),
  };
}

/** Tells maps from lists, dates and simple values. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof YamlDate)
  );
}

/** Only two things throw: an alias without its anchor, and nesting too deep for the stack. */
function thrownProblem(error: unknown, text: string, base: number): YamlProblem {
  const alias = /(?:^|[\s[{,:-])\*/.exec(text);
  return error instanceof ReferenceError && alias
    ? {code: 'ANCHOR', offset: base + alias.index + alias[0].length - 1}
    : {code: 'TOO_DEEP', offset: base};
}

function syntaxProblem(
  document: Document.Parsed,
  text: string,
  data: unknown,
): YamlProblem | undefined {
  const [error] = document.errors;
  if (error) {
    const unclosed = unclosedBefore(document, text, error.pos[0]);
    return unclosed ?? {code: error.code, offset: error.pos[0]};
  }
  const repeated = findRepeatedKey(document);
  if (repeated !== undefined) {
    return {code: 'DUPLICATE_KEY', offset: repeated};
  }
  const [warning] = document.warnings;
  if (warning) {
    return {code: warning.code, offset: warning.pos[0]};
  }
  if (data !== null && data !== undefined && !isRecord(data)) {
    return {code: 'NOT_A_MAP', offset: document.contents?.range?.[0] ?? 0};
  }
  return undefined;
}

function findRepeatedKey(document: Document.Parsed): number | undefined {
  let found: number | undefined;
  visit(document, {
    Map(_key, {items}) {
      const keys = new Set<unknown>();
      const repeated = items.find(({key}) => {
        if (!isScalar(key)) return false;
        const isRepeated = keys.has(key.value);
        keys.add(key.value);
        return isRepeated;
      });
      found = startOf(repeated?.key);
      return found === undefined ? undefined : visit.BREAK;
    },
  });
  return found;
}

/**
 * The quote or bracket that swallowed the text up to the error. The parser complains where it
 * noticed, which can be lines below the one that a person has to mend.
 */
function unclosedBefore(
  document: Document.Parsed,
  text: string,
  errorOffset: number,
): YamlProblem | undefined {
  let found: YamlProblem | undefined;
  visit(document, {
    Node(_key, node) {
      if (!found && isScalar(node) && swallows(node, text, errorOffset)) {
        found = {code: 'UNCLOSED_QUOTE', offset: node.range?.[0] ?? 0};
      } else if (!found && isOpenBracket(node, text)) {
        found = {code: 'UNCLOSED_BRACKET', offset: node.range?.[0] ?? 0};
      }
      return found ? visit.BREAK : undefined;
    },
  });
  return found;
}

/** Tells whether a quoted text goes on over lines and ends where the error is. */
function swallows(node: Scalar, text: string, errorOffset: number): boolean {
  if (!node.range || (node.type !== 'QUOTE_DOUBLE' && node.type !== 'QUOTE_SINGLE')) {
    return false;
  }
  const [start, end] = node.range;
  const quote = text.charAt(start);
  const closed = end - start > 1 && text.charAt(end - 1) === quote;
  const overLines = text.slice(start, end).includes('\n');
  return !closed || (overLines && /^[^\n]*$/.test(text.slice(end, errorOffset)));
}

function isOpenBracket(node: Node, text: string): boolean {
  if (!isCollection(node) || !node.flow || !node.range) {
    return false;
  }
  const [start, end] = node.range;
  return text.charAt(end - 1) !== (text.charAt(start) === '[' ? ']' : '}');
}

function collectPlaces(contents: Node | null, base: number): Map<string, YamlPlace> {
  const places = new Map<string, YamlPlace>();
  const collect = (node: unknown, path: string): void => {
    if (!isCollection(node) || isAlias(node)) {
      return;
    }
    node.items.forEach((item, index) => {
      const key = isPair(item) ? item.key : item;
      const value = isPair(item) ? item.value : item;
      const name = isPair(item) && isScalar(key) ? String(key.value) : String(index);
      const itemPath = path === '' ? name : `${path}/${name}`;
      const keyOffset = startOf(key) ?? startOf(node) ?? 0;
      places.set(itemPath, {
        key: base + keyOffset,
        value: base + (startOf(value) ?? keyOffset),
      });
      collect(value, itemPath);
    });
  };
  if (isMap(contents)) {
    collect(contents, '');
  }
  return places;
}

function startOf(node: unknown): number | undefined {
  return isScalar(node) || isCollection(node) || isAlias(node) ? node.range?.[0] : undefined;
}
