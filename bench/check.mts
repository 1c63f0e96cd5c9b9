/**
 * Prints how long the check of a whole site takes, as somebody waits for it at a terminal: for
 * the first time, and when nothing has changed since. In the five languages of the site.
 */
import {spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {localeCodes} from '../src/locales';
import {writeCorpus} from './corpus';

const dir = mkdtempSync(path.join(tmpdir(), 'check-'));
try {
  // The bundle of the rules is made once after they have changed, and not for every check.
  writeCorpus({dir, articles: 20, locales: localeCodes});
  check();
  const rows = [60, 600].map((articles) => {
    rmSync(dir, {recursive: true});
    const bytes = writeCorpus({dir, articles, locales: localeCodes});
    const files = articles * localeCodes.length;
    return {
      files,
      'kB each': Number((bytes / files / 1000).toFixed(1)),
      'cold, s': check(),
      'unchanged, s': check(),
    };
  });
  console.table(rows);
} finally {
  rmSync(dir, {recursive: true});
}

/** Seconds that the command takes. */
function check(): number {
  const started = performance.now();
  const {stdout} = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'src/cli/main.ts', 'check', '--site-dir', dir],
    {encoding: 'utf8'},
  );
  // Of thousands of random texts one or the other is found too short.
  if (!/files checked/.test(stdout)) throw new Error(`The check broke off:\n${stdout}`);
  return Number(((performance.now() - started) / 1000).toFixed(2));
}
