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
 * A name may be a key, or what readers see instead of it in any language. One that is only like
 * them is unknown: `search` is not `research`, and a person with a similar name is another person.
 */
export function knownKey(name: string, kind: Kind, tree: ContentTree): string | undefined {
  const folded = fold(name, kind);
  const keys = allNames(kind, tree).flatMap((one) => (one.folded === folded ? one.key : []));
  const [only, ...others] = new Set(keys);
  // A key is itself, though others may be called so; of two that are, a person has to choose.
  if (keys.includes(name)) return name;
  return others.length === 0 ? only : undefined;
}

/** The key that an unknown name is most like, to be offered to whoever is asked. */
export function nearestKey(name: string, kind: Kind, tree: ContentTree): string | undefined {
  const names = allNames(kind, tree);
  const guess = nearest(
    fold(name, kind),
    names.map(({folded}) => folded),
  );
  return names.find(({folded}) => folded === guess)?.key;
}

/** What keys are called, in all languages, folded. */
function allNames(
  kind: Kind,
  tree: ContentTree,
): {readonly folded: string; readonly key: string}[] {
  return allLocales(tree)
    .map((content) => content[kind])
    .flatMap((collection) => [
      ...keysOf(collection).map((key) => [key, key] as const),
      ...shownNames(collection.entries),
    ])
    .map(([name, key]) => ({folded: fold(name, kind), key}));
}

function shownNames(
  entries: readonly {key: string; values: {name?: unknown; label?: unknown}}[],
): (readonly [string, string])[] {
  return entries.flatMap(({key, values}) =>
    [values.name, values.label].flatMap((name) =>
      typeof name === 'string' ? [[name, key] as const] : [],
    ),
  );
}

/** Half-spaces, hyphens, case and accents make no other word; in people's names accents may. */
function fold(name: string, kind: Kind): string {
  const parted = name.normalize('NFKD');
  return (kind === 'tags' ? parted.replace(/\p{M}/gu, '') : parted)
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
  const keyed = names.map((name) => ({
    name,
    key: knownKey(name, kind, tree) ?? (keyOf ? keyOf(kind, name) : name),
  }));
  const unique = [...new Set(keyed.flatMap(({key}) => key ?? []))];
  const items = Array.isArray(value) ? value.map(String) : undefined;
  if (items && sameItems(items, unique)) return [];
  document.set(kind, document.createNode(unique));
  const kept = keyed.filter(({key}) => key !== undefined).map(({name}) => name);
  const renamed = kept.filter((name) => !unique.includes(name));
  const leftOut = names.filter((name) => !kept.includes(name));
  const isListed = items !== undefined && sameItems(items, names) && sameItems(kept, unique);
  return [
    ...(renamed.length > 0
      ? [`Wrote ${kind} as keys: [${unique.join(', ')}] for ${quoted(renamed)}.`]
      : []),
    ...(renamed.length === 0 && !isListed
      ? [`Wrote ${kind} as a list of single keys: [${unique.join(', ')}].`]
      : []),
    ...(leftOut.length > 0 ? [`Left out of ${kind}: ${quoted(leftOut)}.`] : []),
  ];
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join(', ');
}

function sameItems(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}

/** Escapes what may not stand in an address: white space and letters of other scripts. */
function repairImage(document: Document): string[] {
  const node: unknown = document.get('image', true);
  if (!isScalar(node) || typeof node.value !== 'string') return [];
  // Half a character, which YAML can write by its number, has no escape in an address.
  if (/\p{Surrogate}/u.test(node.value)) return [];
  const escaped = node.value.trim().replace(/[^!-~]/gu, encodeURIComponent);
  if (escaped === node.value) return [];
  node.value = escaped;
  return [
    'Escaped the address of the image, which held spaces or letters that an address cannot have.',
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
