/** Rules on the keys an article uses: `unknown-author`, `unknown-tag`. */
import type {Article} from '../article';
import {keysOf, type Collection, type Entry} from '../collections';
import {createFinding, type Finding} from '../findings';
import {nearest} from '../nearest';
import {allLocales, type ContentTree} from '../tree';
import {isFused} from './fusedTags';
import {commaList, didYouMean} from './words';

/**
 * Checks the authors and tags of an article. A key that any language has is right: where the
 * article's own collection lacks it, `key-missing` says so, once and not in every article.
 */
export function checkKeys(article: Article, tree: ContentTree): Finding[] {
  const {authors, tags} = tree.locales[article.locale];
  const contents = allLocales(tree);
  return [
    ...unknownKeys(article, authors, {
      id: 'unknown-author',
      known: new Set(contents.flatMap((content) => keysOf(content.authors))),
      keysByName: keysByName(authors.entries, ({name}) => name),
    }),
    ...unknownKeys(article, tags, {
      id: 'unknown-tag',
      known: new Set(contents.flatMap((content) => keysOf(content.tags))),
      keysByName: keysByName(tags.entries, ({label}) => label),
    }),
  ];
}

type KeyRule = {
  id: 'unknown-author' | 'unknown-tag';
  known: ReadonlySet<string>;
  /** By the name that readers see, in lower case. */
  keysByName: ReadonlyMap<string, string>;
};

function keysByName<Values>(
  entries: readonly Entry<Values>[],
  nameOf: (values: Values) => string | undefined,
): Map<string, string> {
  return new Map(entries.map(({key, values}) => [nameOf(values)?.toLowerCase() ?? key, key]));
}

function unknownKeys(
  {source, fields, frontMatter}: Article,
  {kind, source: collectionSource, yaml}: Collection<unknown>,
  rule: KeyRule,
): Finding[] {
  if (yaml.problem) {
    return [];
  }
  const {places} = frontMatter.yaml;
  return (fields[kind] ?? []).flatMap((key, index) => {
    // Of tags that are one by a wrong comma, another rule speaks.
    if (rule.known.has(key) || (kind === 'tags' && isFused(key))) return [];
    // Not before it is needed: to find where a key of a list stands takes the parser.
    const place = places.get(`${kind}/${index}`) ?? places.get(kind);
    return createFinding(rule.id, source, place?.value ?? 0, {
      message: `“${key}” is not a key of ${collectionSource.path}.`,
      hint: hint(key, kind, rule),
    });
  });
}

function hint(key: string, kind: 'authors' | 'tags', rule: KeyRule): string {
  const keys = [...rule.known];
  const list = keys.length > 0 ? `Known ${kind}: ${commaList(keys)}.` : `There are no ${kind} yet.`;
  const name = nearest(key, [...rule.keysByName.keys()]);
  const named = name === undefined ? undefined : rule.keysByName.get(name);
  if (named !== undefined && named !== name) {
    return `“${name}” is the name that readers see; write its key “${named}”. ${list}`;
  }
  if (isFused(key)) {
    return `Put a plain comma “,” between two keys. ${list}`;
  }
  return didYouMean(key, keys) + list;
}
