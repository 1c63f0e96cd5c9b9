/** Edits of a site such as its people make, each chosen by two numbers. */
import {localeCodes} from '../../src/locales';
import {
  addressOf,
  fileOf,
  nameOn,
  newVersion,
  translationOf,
  type EditedSite,
  type Version,
} from './editedSite';

/** Which edit it is, and which of the things that it could be made to. */
export type Edit = {readonly kind: EditKind; readonly a: number; readonly b: number};

export type EditKind = keyof typeof edits;

type Change = (site: EditedSite, a: number, b: number) => void;

const edits = {
  nothing: () => undefined,
  add: (site, a, b) => {
    const name = nameOn(a % 30, `added-${site.next}`);
    site.articles[name] = [newVersion(pick(localeCodes, b), `Added ${site.next}`)];
  },
  translate: (site, a, b) => {
    const versions = pick(Object.values(site.articles), a);
    const source = versions?.[0];
    const missing = localeCodes.filter((code) => !versions?.some(({locale}) => locale === code));
    if (source && missing.length > 0) versions.push(translationOf(source, pick(missing, b)));
  },
  rewrite: version((it, b, site) => {
    it.sections[b % it.sections.length] = `Rewritten ${site.next}.`;
  }),
  lengthen: version((it, _b, site) => {
    it.sections.push(`New ${site.next}.`);
  }),
  shorten: version((it) => {
    if (it.sections.length > 1) it.sections.pop();
  }),
  retitle: version((it, _b, site) => {
    it.title = `Title ${site.next}`;
  }),
  retag: version((it, b) => {
    it.tags = [['research'], ['other'], ['research', 'other'], []][b % 4] ?? [];
  }),
  readdress: version((it, _b, site) => {
    it.slug = `/slug-${site.next}/`;
  }),
  redirect: version((it, _b, site) => {
    it.redirects = [`/2025/01/01/old-${site.next}/`, ...it.redirects];
  }),
  // A draft is not published, so Docusaurus refuses one that is unlisted too; the check does, before.
  hide: version((it) => {
    it.unlisted = !it.unlisted;
    delete it.draft;
  }),
  withdraw: version((it) => {
    it.draft = !it.draft;
    delete it.unlisted;
  }),
  rename: (site, a) => {
    const name = pick(Object.keys(site.articles), a);
    const versions = site.articles[name];
    if (!versions) return;
    const [first] = versions;
    first?.redirects.push(addressOf(name));
    remove(site.articles, name);
    site.articles[`${name.slice(0, 10)}-renamed-${site.next}`] = versions;
  },
  drop: (site, a, b) => {
    const name = pick(Object.keys(site.articles), a);
    const versions = site.articles[name];
    versions?.splice(b % versions.length, 1);
    if (versions?.length === 0) remove(site.articles, name);
  },
  picture: version((it, b) => {
    if (b % 2 === 0) it.picture = 'blog/field.svg';
    else delete it.picture;
  }),
  redraw: (site) => {
    site.pictures['blog/field.svg'] = `#${String(site.next).padStart(6, '0')}`;
  },
  about: (site, a) => {
    const code = pick(localeCodes, a);
    if (site.about[code] && a % 2 === 0) remove(site.about, code);
    else site.about[code] = `About ${site.next}.`;
  },
  tag: named('tag'),
  author: named('author'),
  glossary: (site, a) => {
    site.glossary[pick(localeCodes, a)] = `Meaning ${site.next}.`;
  },
  interface: (site, a) => {
    site.interface[pick(localeCodes, a)] = ` ${site.next}`;
  },
  code: (site) => {
    site.code = String(site.next);
  },
  url: (site) => {
    site.url = `https://site-${site.next}.example`;
  },
  time: (site, a) => {
    site.day = a % 30;
  },
  commit: (site, a, b) => {
    const name = pick(Object.keys(site.articles), a);
    const file = site.articles[name]?.map((it) => fileOf(name, it));
    if (file?.length) site.commits[pick(file, b)] = site.next;
  },
} satisfies Record<string, Change>;

export const editKinds = Object.keys(edits) as EditKind[];

/** The site after an edit; the one before is left as it is. */
export function edited(site: EditedSite, {kind, a, b}: Edit): EditedSite {
  const after = structuredClone(site);
  after.next += 1;
  edits[kind](after, a, b);
  return after;
}

function version(change: (it: Version, b: number, site: EditedSite) => void): Change {
  return (site, a, b) => {
    const it = pickVersion(site, a);
    if (it) change(it, b, site);
  };
}

function named(what: 'tag' | 'author'): Change {
  return (site, a) => {
    site.names[pick(localeCodes, a)][what] = `Name ${site.next}`;
  };
}

function pickVersion({articles}: EditedSite, a: number): Version | undefined {
  const all = Object.values(articles).flat();
  return all[a % Math.max(1, all.length)];
}

function pick<Item>(items: readonly Item[], number: number): Item {
  return items[number % Math.max(1, items.length)] as Item;
}

function remove<Value>(record: Partial<Record<string, Value>>, key: string): void {
  Reflect.deleteProperty(record, key);
}
