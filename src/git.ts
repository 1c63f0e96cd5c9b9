import {spawnSync} from 'node:child_process';

/** Settings that a person may have, and that would change what git prints. */
const PLAIN = [
  ...['-c', 'core.quotePath=false'],
  // Else what it says of signatures stands before what was asked for.
  ...['-c', 'log.showSignature=false'],
];

/** What git prints in a folder, or nothing if it fails or is not there. */
export function git(cwd: string, args: readonly string[]): string | undefined {
  const {status, stdout} = spawnSync('git', [...PLAIN, ...args], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1024 ** 3,
  });
  return status === 0 ? stdout : undefined;
}
