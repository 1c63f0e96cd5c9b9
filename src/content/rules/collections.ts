/** Rules on authors.yml and tags.yml: `key-missing`, `permalink-differs`, syntax and fields. */
import {localeCodes, type LocaleCode} from '../../locales';
import {keysOf, type Authors, type Collection, type Entry, type Tags} from '../collections';
import {createFinding, type Finding} from '../findings';
import {isAddressPart} from '../layout';
import {positionAt} from '../source';
import {allLocales, type ContentTree} from '../tree';
import {fieldFindings} from './fields';
import {checkYamlSyntax} from './frontMatter';
import {languageName} from './words';

type AnyCollection = Authors | Tags;
type AnyEntry = Entry<AnyCollection['entries'][number]['values']>;

/** Checks the authors and tags of all languages, by themselves and against one another. */
export function checkCollections(tree: ContentTree): Finding[] {
  return (['authors', 'tags'] as const).flatMap((kind) => {
    const collections = Object.fromEntries(
      allLocales(tree).map((content) => [content.locale, content[kind]]),
    ) as Record<LocaleCode, AnyCollection>;
    return localeCodes.flatMap((locale) => [
      ...checkYamlSyntax(collections[locale].source, collections[locale].yaml),
      ...(collections[locale].yaml.problem ? [] : checkEntries(collections[locale])),
      ...checkKeys(collections, locale),
      ...checkPermalinks(collections, locale),
    ]);
  });
}

function entryName(kind: AnyCollection['kind'], key: string): string {
  return `The ${kind === 'authors' ? 'author' : 'tag'} “${key}”`;
}

/** Fields that have to be there are `key-missing` too: to an author they are keys like others. */
function checkEntries({kind, source, yaml, entries}: AnyCollection): Finding[] {
  return entries.flatMap((entry: AnyEntry) => {
    const {key, offset, problems} = entry;
    const name = entryName(kind, key);
    if (!problems) {
      return [
        createFinding('field-invalid', source, offset, {
          message: `${name} has no fields.`,
          hint: `Below “${key}:” write its fields, each on a line that begins with two spaces.`,
        }),
      ];
    }
    const owner = {name, prefix: `${key}/`, offset};
    return [
      ...fieldFindings(source, yaml, problems, owner).map((finding) => strictly(kind, finding)),
      ...checkKey(kind, source, entry),
    ];
  });
}

/** Docusaurus lets a tag have no other fields than its own, so there it is no mere warning. */
function strictly(kind: AnyCollection['kind'], finding: Finding): Finding {
  if (finding.id === 'field-missing') {
    return {...finding, id: 'key-missing'};
  }
  return kind === 'tags' && finding.id === 'unknown-field'
    ? {...finding, id: 'field-invalid', severity: 'error'}
    : finding;
}

/** A key has to be one that Docusaurus keeps, and fit for the address of its page. */
function checkKey(
  kind: AnyCollection['kind'],
  source: AnyCollection['source'],
  {key, offset, path}: AnyEntry,
): Finding[] {
  if (key === '__proto__') {
    return [
      createFinding('field-invalid', source, offset, {
        message: '“__proto__” cannot be a key.',
        hint: 'Choose another: JavaScript has a meaning of its own for it, and Docusaurus loses it.',
      }),
    ];
  }
  if (!path || path.split('/').filter(Boolean).every(isAddressPart)) {
    return [];
  }
  const permalink = 'permalink: /a-short-address';
  return [
    createFinding('field-invalid', source, offset, {
      message: `The key “${key}” cannot be part of an address.`,
      hint: `Use the letters a–z, digits and “-”, or add ${kind === 'tags' ? permalink : `page: {${permalink}}`}`,
    }),
  ];
}

/** `key-missing`: all languages have the same keys. */
function checkKeys(collections: Record<LocaleCode, AnyCollection>, locale: LocaleCode): Finding[] {
  const own = collections[locale];
  if (own.yaml.problem) {
    return [];
  }
  const ownKeys = new Set(keysOf(own));
  const missing = new Map<string, LocaleCode>();
  for (const other of localeCodes) {
    for (const key of keysOf(collections[other])) {
      if (!ownKeys.has(key) && !missing.has(key)) {
        missing.set(key, other);
      }
    }
  }
  const [first] = missing.values();
  if (first && !own.exists) {
    return [
      createFinding('key-missing', own.source, 0, {
        message: `${languageName(locale)} has no ${own.kind}.yml.`,
        hint: `Copy ${collections[first].source.path} there and translate it.`,
      }),
    ];
  }
  const end = own.source.text.trimEnd().length;
  return [...missing].map(([key, other]) =>
    createFinding('key-missing', own.source, end, {
      message: `${entryName(own.kind, key)} is missing here.`,
      hint: `Copy it from ${placeOf(collections[other], key)} and translate it.`,
    }),
  );
}

function placeOf({source, entries}: Collection<unknown>, key: string): string {
  const offset = entries.find((entry) => entry.key === key)?.offset ?? 0;
  return `${source.path}, line ${positionAt(source, offset).line},`;
}

/** `permalink-differs`: a page has the same address in every language. */
function checkPermalinks(
  collections: Record<LocaleCode, AnyCollection>,
  locale: LocaleCode,
): Finding[] {
  const {kind, source, entries, yaml} = collections[locale];
  return entries.flatMap(({key, offset, path}: AnyEntry) => {
    const model = localeCodes
      .map((code) => collections[code])
      .find((collection) => collection.entries.some((entry) => entry.key === key));
    const expected = model?.entries.find((entry) => entry.key === key)?.path;
    if (!model || model.source === source || expected === path) {
      return [];
    }
    const field = kind === 'tags' ? `${key}/permalink` : `${key}/page`;
    return [
      createFinding('permalink-differs', source, yaml.places.get(field)?.key ?? offset, {
        message: `${entryName(kind, key)} has ${addressWords(path)} here, and ${addressWords(expected)} in ${model.source.path}.`,
        hint: `Make ${kind === 'tags' ? '“permalink”' : '“page”'} the same in all languages.`,
      }),
    ];
  });
}

function addressWords(path: string | undefined): string {
  return path === undefined ? 'no page' : `the address “${path}”`;
}
