/**
 * Reads the front matter that most articles have, many times faster than the parser, and hands
 * everything else to it. What it takes is a small part of YAML, and nothing in doubt:
 *
 *     key: a few words          key: "a text"          key: 2026-02-28
 *     key: [first, second]      key:                   # and one level of keys, two spaces in
 */
import {parseYaml, YamlDate, type YamlPlace, type YamlSource} from './yaml';
import {FRONT_MATTER_LIMITS} from './yamlLimits';

/** As `parseYaml`, but finds out where things stand only when it is asked, and by looking if it can. */
export function readYaml(text: string, base: number): YamlSource {
  const data = text.length > FRONT_MATTER_LIMITS.length ? undefined : readSimpleYaml(text);
  if (!data) {
    return parseYaml(text, base, FRONT_MATTER_LIMITS);
  }
  let places: YamlSource['places'] | undefined;
  const find = (path: string): YamlPlace | undefined => {
    places ??= parseYaml(text, base, FRONT_MATTER_LIMITS).places;
    return places.get(path);
  };
  return {data, places: {get: (path) => placeOfLine(text, base, path) ?? find(path)}};
}

/** Where a key of the top level stands that has its value on its line, in a text of this kind. */
function placeOfLine(text: string, base: number, key: string): YamlPlace | undefined {
  const start = `${key}: `;
  const at = text.startsWith(start) ? 0 : text.indexOf(`\n${start}`) + 1;
  return at === 0 && !text.startsWith(start)
    ? undefined
    : {key: base + at, value: base + at + start.length};
}

type Values = Record<string, unknown>;

// Control characters, tabs and CR, and marks that some reader takes for a space or a break.
// eslint-disable-next-line no-control-regex -- control characters are what it looks for
const UNUSUAL = /[\u0000-\u0009\u000B-\u001F\u007F-\u00A0\u2028\u2029\uFEFF\uFFFE\uFFFF]/;
const LINE = /^( {2})?([a-z][a-z0-9_]*):(?: (.+))?$/;

/** The values of a text; nothing when it holds anything but what is described above. */
export function readSimpleYaml(text: string): Values | undefined {
  if (UNUSUAL.test(text)) {
    return undefined;
  }
  const data: Values = {};
  let group: string | undefined;
  for (const line of text.split('\n')) {
    if (line === '') {
      continue;
    }
    const [, indent, key = '', source] = LINE.exec(line) ?? [];
    const value = source === undefined ? null : readValue(source);
    if (WORDS.has(key) || key === '' || value === undefined) {
      return undefined;
    }
    if (indent && group === undefined) {
      return undefined;
    }
    const target = indent ? groupOf(data, group ?? '') : data;
    if (Object.hasOwn(target, key)) {
      return undefined;
    }
    target[key] = value;
    if (!indent) {
      group = source === undefined ? key : undefined;
    }
  }
  return data;
}

function groupOf(data: Values, key: string): Values {
  const group = (data[key] ?? {}) as Values;
  data[key] = group;
  return group;
}

function readValue(source: string): unknown {
  if (source.startsWith('{')) {
    return readMap(source);
  }
  if (!source.startsWith('[')) {
    return readScalar(source);
  }
  if (source === '[]') {
    return [];
  }
  const inner = /^\[([^[\]{}"',]+(?:, ?[^[\]{}"', ][^[\]{}"',]*)*)\]$/.exec(source)?.[1];
  const items = inner?.split(/, ?/).map(readScalar);
  return items?.includes(undefined) ? undefined : items;
}

/** `{first: a word, second: [a, list]}`; nothing for anything else in braces. */
function readMap(source: string): Values | undefined {
  const data: Values = {};
  let rest = source.slice(1);
  do {
    const [entry, key = '', value = '', end] = ENTRY.exec(rest) ?? [];
    const read = readValue(value);
    if (entry === undefined || read === undefined || Object.hasOwn(data, key) || WORDS.has(key)) {
      return undefined;
    }
    data[key] = read;
    rest = rest.slice(entry.length);
    if ((end === '}') !== (rest === '')) {
      return undefined;
    }
  } while (rest !== '');
  return data;
}

const ENTRY = /^([a-z][a-z0-9_]*): (\[[^[\]{}]*\]|[^[\]{}"',]+)(\}|, ?)/;

/** What YAML does not take for texts. */
const WORDS = new Set(['true', 'false', 'null']);
const PLAIN = /^\p{L}[\p{L}\p{M}\p{N}._/’-]*(?: [\p{L}\p{M}\p{N}._/’-]+)*$/u;

function readScalar(source: string): string | number | boolean | YamlDate | undefined {
  const quoted = /^(?:"([^"\\]*)"|'([^']*)')$/.exec(source);
  if (quoted) {
    return quoted[1] ?? quoted[2];
  }
  if (source === 'true' || source === 'false') {
    return source === 'true';
  }
  if (/^\d{4}-\d{2}-\d{2}$/.test(source)) {
    return new YamlDate(source);
  }
  if (/^\d{1,10}$/.test(source)) {
    return Number(source);
  }
  const isText = /^[0-9a-f]{8}$/.test(source) || PLAIN.test(source);
  return isText && !WORDS.has(source.toLowerCase()) ? source : undefined;
}
