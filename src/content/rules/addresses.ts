/** The rules `duplicate-address` and `duplicate-identity`: a page is there once. */
import {pageId, type MarkdownPage} from '../article';
import {createFinding, type Finding} from '../findings';
import {defaultLocale} from '../../locales';
import {splitPrefix} from '../siteIndex';
import {positionAt, type SourceFile} from '../source';
import {allLocales, markdownOf, type ContentTree, type LocaleContent} from '../tree';
import {languageName, nounOf} from './words';

/** Something that has an address; pages the site makes by itself have no file. */
type Claim = {
  readonly path: string;
  readonly by: string;
  readonly at?: Place;
  /** What makes it one with its versions in other languages. */
  readonly identity?: string;
};
type Place = {
  readonly source: SourceFile;
  readonly offset: number;
  readonly kind?: MarkdownPage['kind'];
};

/** Reports each of the files that claim an address already taken, and names the other. */
export function checkAddresses(tree: ContentTree): Finding[] {
  return allLocales(tree).flatMap((content) => {
    const all = claims(content);
    return [
      ...groupsBy(all, ({identity}) => identity).flatMap(sameIdentity),
      ...groupsBy(all, ({path}) => path).flatMap(sameAddress),
      ...(content.locale === defaultLocale ? all.flatMap(amongOthers) : []),
    ];
  });
}

function groupsBy(all: readonly Claim[], keyOf: (claim: Claim) => string | undefined): Claim[][] {
  const groups = new Map<string, Claim[]>();
  for (const claim of all) {
    const key = keyOf(claim);
    if (key !== undefined) {
      const group = groups.get(key) ?? [];
      groups.set(key, group);
      group.push(claim);
    }
  }
  return [...groups.values()].filter(({length}) => length > 1);
}

/** Of two files of one name each language has one version, so no slug can part them. */
function sameIdentity(group: readonly Claim[]): Finding[] {
  return group.flatMap(({at, by}) => {
    const other = group.find((candidate) => candidate.by !== by);
    return at && other
      ? [
          createFinding('duplicate-identity', at.source, 0, {
            message: `This file and ${other.by} have one name, so they are the same ${nounOf(at)}.`,
            hint: 'Delete one of the two, or rename it.',
          }),
        ]
      : [];
  });
}

function sameAddress(group: readonly Claim[]): Finding[] {
  return group.flatMap((claim) => {
    // That two files of one name have one address too is no second fault.
    const other = group.find(
      (candidate) =>
        candidate !== claim &&
        (claim.identity === undefined || candidate.identity !== claim.identity),
    );
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

/** Pages of the default language have no prefix, so one could lie among those of another. */
function amongOthers({path, at}: Claim): Finding[] {
  const prefix = splitPrefix(path);
  if (!at || !prefix) return [];
  return [
    createFinding('duplicate-address', at.source, at.offset, {
      message: `The address “${path}” is one of ${languageName(prefix.locale)}, whose pages begin with /${prefix.locale}/.`,
      hint: 'Rename the file or its folder, or give it another “slug” or “permalink”.',
    }),
  ];
}

function claims(content: LocaleContent): Claim[] {
  const generated: Claim[] = [
    {path: '/', by: 'the home page'},
    {path: '/archive/', by: 'the archive'},
    {path: '/tags/', by: 'the list of tags'},
    {path: '/authors/', by: 'the list of authors'},
    {path: '/translations/', by: 'the overview of translations'},
    {path: '/glossary/', by: 'the glossary'},
    {path: '/search/', by: 'the search'},
    {path: '/feeds/', by: 'the list of feeds'},
  ];
  const markdown = markdownOf(content).map((page): Claim => {
    const {kind, path, source, frontMatter} = page;
    const offset = page.fields.slug ? (frontMatter.yaml.places.get('slug')?.key ?? 0) : 0;
    return {path, by: source.path, at: {source, offset, kind}, identity: pageId(page)};
  });
  const entries = [content.authors, content.tags].flatMap(({source, entries: all}) =>
    all.flatMap(({key, path, offset}): Claim[] => {
      const by = `“${key}” (${source.path}, line ${positionAt(source, offset).line})`;
      return path === undefined ? [] : [{path, by, at: {source, offset}}];
    }),
  );
  return [...generated, ...markdown, ...entries];
}
