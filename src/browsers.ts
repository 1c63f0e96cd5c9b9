/** The browsers that the site is made for, those of `package.json`, as compilers want them named. */
import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import browserslist from 'browserslist';
import {browserslistToTargets, type Targets} from 'lightningcss';

/** For lightningcss. */
export function cssTargets(): Targets {
  return browserslistToTargets(browsers());
}

/** For esbuild: the oldest version of each. */
export function scriptTargets(): string[] {
  const oldest = new Map<string, string>();
  for (const browser of browsers()) {
    // As in “ios_saf 15.4-15.8”.
    const [its = '', version = ''] = browser.split(/[ -]/);
    const name = its === 'ios_saf' ? 'ios' : its;
    const known = oldest.get(name);
    if (known === undefined || isOlder(version, known)) oldest.set(name, version);
  }
  return [...oldest].map(([name, version]) => name + version);
}

/** Versions are numbers with points, or “TP” for one that is yet to come. */
function isOlder(version: string, other: string): boolean {
  return version.localeCompare(other, 'en', {numeric: true}) < 0;
}

/** Wherever the command is called from, and whatever the environment says of browsers. */
function browsers(): string[] {
  const {browserslist: queries} = JSON.parse(readFileSync(packageFile, 'utf8')) as {
    browserslist: string[];
  };
  return browserslist(queries);
}

const packageFile = fileURLToPath(new URL('../package.json', import.meta.url));
