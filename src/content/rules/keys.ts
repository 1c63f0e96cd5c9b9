/** Rules on the keys an article uses: `unknown-author`, `unknown-tag`. */
import {keysOf, type Collection} from '../collections';
import type {Article} from '../article';
import {createFinding, type Finding} from '../findings';
import {allLocales, type ContentTree} from '../tree';
import {commaList, didYouMean} from './words';

/** Checks the authors and tags of an article against its own language's files. */
export function checkKeys(article: Article, tree: ContentTree): Finding[] {
  return [
    ...unknownKeys(article, tree, 'authors', ({name}) => name),
    ...unknownKeys(article, tree, 'tags', ({label}) => label),
  ];
}

function unknownKeys<Kind extends 'authors' | 'tags'>(
  {locale, source, fields, frontMatter}: Article,
  tree: ContentTree,
  kind: Kind,
  shownName: (values: EntryValues<Kind>) => string | undefined,
): Finding[] {
  const collection = tree.locales[locale][kind] as unknown as Collection<EntryValues<Kind>>;
  // Where the file itself is broken, or lacks a key that other languages have, that is the
  // fault to report: the article may be right.
  const known = new Set(allLocales(tree).flatMap((content) => keysOf(content[kind])));
  if (collection.yaml.problem) {
    return [];
  }
  return (fields[kind] ?? []).flatMap((key, index) => {
    if (known.has(key)) {
      return [];
    }
    const place =
      frontMatter.yaml.places.get(`${kind}/${index}`) ?? frontMatter.yaml.places.get(kind);
    return [
      createFinding(kind === 'authors' ? 'unknown-author' : 'unknown-tag', source, place?.value ?? 0, {
        message: `“${key}” is not a key of ${collection.source.path}.`,
        hint: hint(key, collection, shownName),
      }),
    ];
  });
}

type EntryValues<Kind extends 'authors' | 'tags'> =
  ContentTree['locales']['en'][Kind]['entries'][number]['values'];

function hint<Values>(
  key: string,
  {kind, entries}: Collection<Values>,
  shownName: (values: Values) => string | undefined,
): string {
  const keys = entries.map((entry) => entry.key);
  const known = keys.length > 0 ? `Known ${kind}: ${commaList(keys)}.` : `There are no ${kind} yet.`;
  const named = entries.find(
    ({values}) => shownName(values)?.toLowerCase() === key.toLowerCase(),
  );
  if (named) {
    return `That is the name readers see; write its key “${named.key}”. ${known}`;
  }
  if (/[،，、؛;]/.test(key)) {
    return `Put a plain comma “,” between two keys. ${known}`;
  }
  return didYouMean(key, keys) + known;
}
