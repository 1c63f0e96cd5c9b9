/** The browsers that the site is made for, those of `package.json`, as compilers want them named. */
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import browserslist from 'browserslist';
import {browserslistToTargets, type Targets} from 'lightningcss';

/** For lightningcss. */
export function cssTargets(): Targets {
  return browserslistToTargets(browsers());
}

/** What esbuild calls otherwise than browserslist does. */
const esbuildNames: Readonly<Record<string, string>> = {
  and_chr: 'chrome',
  and_ff: 'firefox',
  android: 'chrome',
  ios_saf: 'ios',
  op_mob: 'opera',
};

/** For esbuild: the oldest version of each. */
export function scriptTargets(): string[] {
  const oldest = new Map<string, string>();
  for (const browser of browsers()) {
    // As in “ios_saf 15.4-15.8”.
    const [its = '', version = ''] = browser.split(/[ -]/);
    const name = esbuildNames[its] ?? its;
    const known = oldest.get(name);
    if (known === undefined || isOlder(version, known)) oldest.set(name, version);
  }
  return [...oldest].map(([name, version]) => name + version);
}

/** Versions are numbers with points, or “TP” for one that is yet to come. */
function isOlder(version: string, other: string): boolean {
  return version.localeCompare(other, 'en', {numeric: true}) < 0;
}

/** Wherever the command is called from. */
function browsers(): string[] {
  return browserslist(undefined, {path: path.dirname(fileURLToPath(import.meta.url))});
}
