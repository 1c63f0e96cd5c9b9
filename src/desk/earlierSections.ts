/** What a source said when a translation of it was made, as far as git remembers. */
import {spawnSync} from 'node:child_process';
import {parseFrontMatter} from '../content/frontMatter';
import {sections} from '../content/sections';

/** Commits that are looked through: no article has more that matter. */
const MAX_COMMITS = 200;

/**
 * Looks through the history of a file for sections by their hashes.
 * @returns the text of each that was found; nothing at all without git
 */
export function earlierSections(
  siteDir: string,
  file: string,
  hashes: readonly string[],
): Map<string, string> {
  const wanted = new Set(hashes);
  const found = new Map<string, string>();
  const log = git(siteDir, ['log', `-${MAX_COMMITS}`, '--format=%H', '--follow', '--', file]);
  for (const commit of log.split('\n').filter(Boolean)) {
    const text = git(siteDir, ['show', `${commit}:./${file}`]);
    for (const {hash, lines} of sections(text.slice(parseFrontMatter(text).bodyOffset))) {
      if (wanted.has(hash) && !found.has(hash)) found.set(hash, lines.join('\n').trim());
    }
    if (found.size === wanted.size) break;
  }
  return found;
}

function git(cwd: string, args: readonly string[]): string {
  const {status, stdout} = spawnSync('git', args, {cwd, encoding: 'utf8'});
  return status === 0 ? stdout : '';
}
