import {spawnSync} from 'node:child_process';

/**
 * Tells whether git can say when the files of a folder last changed. It cannot in an unpacked
 * archive or without git, and Docusaurus then stops; the dates in front matter must do there.
 */
export function hasHistory(siteDir: string): boolean {
  const {status} = spawnSync('git', ['rev-parse', '--verify', '--quiet', 'HEAD'], {cwd: siteDir});
  return status === 0;
}
