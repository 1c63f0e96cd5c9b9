/** Collections: the authors or the tags of one language, from their file. */
import {readFields, type FieldProblem, type FieldTable, type FieldValues} from './fields';
import {keyPermalink, permalink} from './permalinks';
import {authorFields, tagFields, type AuthorValues, type TagValues} from './schemas';
import type {SourceFile} from './source';
import {emptyYaml, isRecord, parseYaml, type YamlSource} from './yaml';

/** One author or tag. */
export type Entry<Values> = {
  readonly key: string;
  /** Where the key stands in the file. */
  readonly offset: number;
  readonly values: Values;
  /** Problems of its fields; nothing when the entry is no group of fields at all. */
  readonly problems: readonly FieldProblem[] | undefined;
  /** The address of its page; authors may have none. */
  readonly path: string | undefined;
};

export type Collection<Values> = {
  readonly kind: 'authors' | 'tags';
  /** Where the file is, or would be. */
  readonly source: SourceFile;
  readonly exists: boolean;
  readonly yaml: YamlSource;
  readonly entries: readonly Entry<Values>[];
};

export type Authors = Collection<AuthorValues>;
export type Tags = Collection<TagValues>;

/** Reads authors.yml; nothing stands for a file that does not exist. Never throws. */
export function parseAuthors(path: string, source: SourceFile | undefined): Authors {
  return parseCollection('authors', path, source, authorFields, (key, {page}) => {
    if (!page) {
      return undefined;
    }
    return permalink('authors', page === true ? keyPermalink(key) : page.permalink);
  });
}

/** Reads tags.yml; nothing stands for a file that does not exist. Never throws. */
export function parseTags(path: string, source: SourceFile | undefined): Tags {
  return parseCollection('tags', path, source, tagFields, (key, values) =>
    permalink('tags', values.permalink ?? keyPermalink(key)),
  );
}

function parseCollection<Table extends FieldTable>(
  kind: 'authors' | 'tags',
  path: string,
  source: SourceFile | undefined,
  table: Table,
  pathOf: (key: string, values: FieldValues<Table>) => string | undefined,
): Collection<FieldValues<Table>> {
  const yaml = source ? parseYaml(source.text) : emptyYaml;
  const entries = Object.entries(yaml.data).map(([key, data]) => {
    const isEntry = isRecord(data) || data === null;
    const {values, problems} = readFields(table, isRecord(data) ? data : {});
    return {
      key,
      offset: yaml.places.get(key)?.key ?? 0,
      values,
      problems: isEntry ? problems : undefined,
      path: pathOf(key, values),
    };
  });
  return {kind, source: source ?? {path, text: ''}, exists: source !== undefined, yaml, entries};
}

/** The keys of a collection, in the order of the file. */
export function keysOf(collection: Collection<unknown>): string[] {
  return collection.entries.map(({key}) => key);
}
