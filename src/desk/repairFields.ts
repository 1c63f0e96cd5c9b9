/** Repairs to the front matter of a submission: keys instead of names, whole addresses. */
import {Document, isCollection, isMap, isScalar, parseDocument} from 'yaml';
import {keysOf} from '../content/collections';
import {parseFrontMatter} from '../content/frontMatter';
import {nearest} from '../content/nearest';
import {allLocales, type ContentTree} from '../content/tree';
import {isRecord, YamlDate} from '../content/yaml';
import {yamlLines} from './frontMatterText';
import type {Repaired} from './repairText';

type Kind = 'authors' | 'tags';

/** Answers to what only a person knows. */
export type FieldAnswers = {
  /** Fields that are written into the file, over what it says. */
  readonly set: Readonly<Record<string, unknown>>;
  /** A key for each name that is none; one that is left out of the file is `undefined`. */
  readonly keyOf?: (kind: Kind, name: string) => string | undefined;
};

/**
 * Rewrites the front matter of a text. One that is no YAML, or is not there, stays as it is, and
 * the check says what is wrong with it.
 */
export function repairFields(text: string, tree: ContentTree, answers: FieldAnswers): Repaired {
  const {state, yaml, bodyOffset} = parseFrontMatter(text);
  if (state !== 'present' || yaml.problem) return {text, changes: []};
  const head = text.slice(0, bodyOffset);
  const document = mapOf(/^---.*\n([^]*?)^---/m.exec(head)?.[1] ?? '');
  const changes = [
    ...repairKeys(document, 'tags', tree, answers),
    ...repairKeys(document, 'authors', tree, answers),
    ...repairImage(document),
    ...setFields(document, answers.set),
  ];
  if (changes.length === 0) return {text, changes};
  return {text: `---\n${yamlLines(document)}---\n${text.slice(bodyOffset)}`, changes};
}

/** An empty text is an empty map here. */
function mapOf(yaml: string): Document {
  const document = parseDocument(yaml);
  return isMap(document.contents) ? document : new Document({});
}

/**
 * A name may be a key, or what readers see instead of it in any language. A tag may nearly be one
 * of them; a person with a similar name is another person.
 */
export function knownKey(name: string, kind: Kind, tree: ContentTree): string | undefined {
  const names = new Map(
    allLocales(tree).flatMap((content): [string, string][] => [
      ...keysOf(content[kind]).map((key) => [fold(key), key] as [string, string]),
      ...shownNames(content[kind].entries),
    ]),
  );
  const folded = fold(name);
  const meant = kind === 'tags' && !names.has(folded) ? nearest(folded, [...names.keys()]) : folded;
  return names.get(meant ?? '');
}

function shownNames(
  entries: readonly {key: string; values: {name?: unknown; label?: unknown}}[],
): [string, string][] {
  return entries.flatMap(({key, values}) =>
    [values.name, values.label].flatMap((name) =>
      typeof name === 'string' ? [[fold(name), key] as [string, string]] : [],
    ),
  );
}

/** Half-spaces, hyphens and case make no other word. */
function fold(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\u200c_-]+/g, ' ')
    .trim();
}

/**
 * The names that a submission gives, parted where commas of other scripts fused them. Docusaurus
 * takes authors and tags that are introduced on the spot, too.
 */
export function namesIn(value: unknown): string[] {
  const items = Array.isArray(value) ? value : [value];
  return items
    .map((item) => (isRecord(item) ? (item.key ?? item.name ?? item.label) : item))
    .flatMap((item) =>
      typeof item === 'string' || typeof item === 'number' ? String(item).split(SEPARATORS) : [],
    )
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

const SEPARATORS = /[,،，、;؛；]/;

function repairKeys(
  document: Document,
  kind: Kind,
  tree: ContentTree,
  {keyOf}: FieldAnswers,
): string[] {
  if (!document.has(kind)) return [];
  const value: unknown = (document.toJS() as Record<string, unknown>)[kind];
  const names = namesIn(value);
  const keys = names.flatMap((name) => {
    const known = knownKey(name, kind, tree);
    if (known !== undefined) return [known];
    return keyOf ? (keyOf(kind, name) ?? []) : [name];
  });
  const unique = [...new Set(keys)];
  if (Array.isArray(value) && sameItems(value.map(String), unique)) return [];
  document.set(kind, document.createNode(unique));
  const renamed = names.filter((name) => !unique.includes(name));
  return [
    renamed.length > 0
      ? `Wrote ${kind} as keys: [${unique.join(', ')}] for ${renamed.map((name) => `“${name}”`).join(', ')}.`
      : `Wrote ${kind} as a list of single keys: [${unique.join(', ')}].`,
  ];
}

function sameItems(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}

/** Escapes what may not stand in an address: white space and letters of other scripts. */
function repairImage(document: Document): string[] {
  const node: unknown = document.get('image', true);
  if (!isScalar(node) || typeof node.value !== 'string') return [];
  const escaped = node.value.trim().replace(/[^!-~]/gu, encodeURIComponent);
  if (escaped === node.value) return [];
  node.value = escaped;
  return [
    'Escaped the address of the image, which held spaces or letters that an address has not.',
  ];
}

function setFields(document: Document, fields: FieldAnswers['set']): string[] {
  return Object.entries(fields).flatMap(([name, value]) => {
    if (value === undefined || isSame(document.get(name, true), value)) return [];
    const had = document.has(name);
    document.set(name, document.createNode(value, asWritten));
    return [`${had ? 'Rewrote' : 'Added'} “${name}”.`];
  });
}

/** A date without quotes is no map of what the object for it holds. */
function asWritten(_key: unknown, value: unknown): unknown {
  return value instanceof YamlDate ? String(value) : value;
}

function isSame(node: unknown, value: unknown): boolean {
  const known: unknown = isScalar(node)
    ? node.value
    : isCollection(node)
      ? node.toJSON()
      : undefined;
  return JSON.stringify(known) === JSON.stringify(value);
}
