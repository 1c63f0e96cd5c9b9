/** The rule `duplicate-address`: two pages of a language cannot have one address. */
import {createFinding, type Finding} from '../findings';
import {positionAt, type SourceFile} from '../source';
import {allLocales, type ContentTree, type LocaleContent} from '../tree';

/** Something that has an address; pages the site makes by itself have no file. */
type Claim = {readonly path: string; readonly by: string; readonly at?: Place};
type Place = {readonly source: SourceFile; readonly offset: number};

/** Reports each of the files that claim an address already taken, and names the other. */
export function checkAddresses(tree: ContentTree): Finding[] {
  return allLocales(tree).flatMap((content) => {
    const claimsByPath = new Map<string, Claim[]>();
    for (const claim of claims(content)) {
      claimsByPath.set(claim.path, [...(claimsByPath.get(claim.path) ?? []), claim]);
    }
    return [...claimsByPath.values()].flatMap(duplicates);
  });
}

function duplicates(claimsOfPath: Claim[]): Finding[] {
  if (claimsOfPath.length < 2) {
    return [];
  }
  return claimsOfPath.flatMap((claim) => {
    const other = claimsOfPath.find((candidate) => candidate !== claim);
    return claim.at && other
      ? [
          createFinding('duplicate-address', claim.at.source, claim.at.offset, {
            message: `The address “${claim.path}” is taken by ${other.by} too.`,
            hint: 'Rename one of the two, or give one another “slug” or “permalink”.',
          }),
        ]
      : [];
  });
}

function claims({articles, pages, authors, tags}: LocaleContent): Claim[] {
  const generated: Claim[] = [
    {path: '/', by: 'the home page'},
    {path: '/archive/', by: 'the archive'},
    {path: '/tags/', by: 'the list of tags'},
    {path: '/authors/', by: 'the list of authors'},
  ];
  const markdown = [...articles, ...pages].map(({path, source, frontMatter}): Claim => {
    const offset = frontMatter.yaml.places.get('slug')?.key ?? 0;
    return {path, by: source.path, at: {source, offset}};
  });
  const entries = [authors, tags].flatMap(({source, entries: all}) =>
    all.flatMap(({key, path, offset}): Claim[] => {
      const by = `“${key}” (${source.path}, line ${positionAt(source, offset).line})`;
      return path === undefined ? [] : [{path, by, at: {source, offset}}];
    }),
  );
  return [...generated, ...markdown, ...entries];
}
