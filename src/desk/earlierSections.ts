/** What a source said when a translation of it was made, as far as git remembers. */
import {parseFrontMatter} from '../content/frontMatter';
import {sections} from '../content/sections';
import {git} from '../git';

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
  for (const version of versionsOf(siteDir, file)) {
    const text = git(siteDir, ['show', version]) ?? '';
    for (const {hash, lines} of sections(text.slice(parseFrontMatter(text).bodyOffset))) {
      if (wanted.has(hash) && !found.has(hash)) found.set(hash, lines.join('\n').trim());
    }
    if (found.size === wanted.size) break;
  }
  return found;
}

/** The file in each commit that changed it, under the name that it had then, as git shows it. */
function versionsOf(siteDir: string, file: string): string[] {
  const format = ['--format=%x00%H', '--name-only', '--follow'];
  const log = git(siteDir, ['log', `-${MAX_COMMITS}`, ...format, '--', file]) ?? '';
  // Names start from the root of the repository, whatever folder the site is in.
  return [...log.matchAll(/\0([0-9a-f]+)\n\n(.+)/g)].map(([, commit, name]) => `${commit}:${name}`);
}
