/** What the list of licences needs to know of a `package-lock.json` (lockfile version 3). */
export type Lockfile = {
  readonly packages: Readonly<Record<string, LockedPackage>>;
};

type LockedPackage = {
  readonly version?: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
};

type Package = {readonly name: string; readonly version: string; readonly license: string};

const HEAD = `# Third-party software and fonts

Made by \`npm run licenses\` from \`package-lock.json\`; do not edit it by hand. The licence texts
are in the packages themselves.
`;

/** Writes the list of everything that the project uses, with its licence, as Markdown. */
export function thirdPartyList({packages}: Lockfile): string {
  const root = packages[''] ?? {};
  const direct = new Set(Object.keys({...root.dependencies, ...root.devDependencies}));
  const all = Object.entries(packages).flatMap(([path, locked]) => toPackage(path, locked));
  const isFont = ({name}: Package) => name.startsWith('@fontsource');
  const chosen = all.filter(({name, nested}) => direct.has(name) && !nested);
  return [
    HEAD,
    '## Fonts\n',
    table(chosen.filter(isFont)),
    '## Libraries that the project calls\n',
    table(chosen.filter((entry) => !isFont(entry))),
    '## Libraries that those bring along\n',
    byLicense(all.filter(({name, nested}) => !direct.has(name) || nested)),
  ].join('\n');
}

function toPackage(path: string, locked: LockedPackage): (Package & {nested: boolean})[] {
  const folder = 'node_modules/';
  if (!path.startsWith(folder) || !locked.version) return [];
  return [
    {
      name: path.slice(path.lastIndexOf(folder) + folder.length),
      version: locked.version,
      license: locked.license ?? 'named in the package',
      nested: path.lastIndexOf(folder) > 0,
    },
  ];
}

function table(packages: readonly Package[]): string {
  const rows = packages.map(({name, version, license}) => `| ${name} | ${version} | ${license} |`);
  return ['| Package | Version | Licence |', '| --- | --- | --- |', ...rows, ''].join('\n');
}

function byLicense(packages: readonly Package[]): string {
  const groups = new Map<string, Set<string>>();
  for (const {name, version, license} of packages) {
    groups.set(license, (groups.get(license) ?? new Set()).add(`${name} ${version}`));
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([license, names]) => `### ${license}\n\n${[...names].sort().join(', ')}\n`)
    .join('\n');
}
