import {readFileSync} from 'node:fs';
import {minVersion, satisfies} from 'semver';
import {expect, test} from 'vitest';

type Package = {
  readonly optional?: boolean;
  /** A list in very old packages, which npm passes over. */
  readonly engines?: {readonly node?: string} | readonly string[];
};

const {engines} = JSON.parse(readFileSync('package.json', 'utf8')) as {engines: {node: string}};
const {packages} = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Readonly<Record<string, Package>>;
};

/** The first version of each line that is said to do, such as `20.19.0`. */
const oldest = engines.node.split('||').map((range) => minVersion(range)?.version ?? range);

/** What `npm ci` would refuse a version of Node.js for; it goes on without what is optional. */
function refusing(version: string): string[] {
  return Object.entries(packages).flatMap(([name, {optional, engines: wanted}]) => {
    const range = wanted && 'node' in wanted ? wanted.node : undefined;
    return optional || !range || satisfies(version, range) ? [] : [`${name}: ${range}`];
  });
}

test.each(oldest)('everything can be installed with Node.js %s', (version) => {
  expect(refusing(version)).toEqual([]);
});

test('what cannot be is named', () => {
  expect(refusing('22.13.0')).toContainEqual(
    expect.stringMatching(/^node_modules\/html-validate: /),
  );
});

test.each(['README.md', 'docs/run.md'])('%s names these versions', (file) => {
  const text = readFileSync(file, 'utf8');
  for (const version of oldest) expect(text).toContain(version.replace(/(?:\.0)+$/, ''));
});
