/** What git knows of the files of a site. */
import {git} from './git';

/**
 * `none`: there is no git, or no commit, as in an unpacked archive. `shallow`: the history was cut
 * off, as checkouts for builds often are, and files that are older than what is left would all
 * seem to have been changed when it begins.
 */
export type History = 'whole' | 'shallow' | 'none';

/** Tells whether git can say when the files of a folder last changed. */
export function historyOf(siteDir: string): History {
  const head = git(siteDir, ['rev-parse', '--verify', '--quiet', 'HEAD']);
  if (head === undefined) return 'none';
  return git(siteDir, ['rev-parse', '--is-shallow-repository'])?.trim() === 'true'
    ? 'shallow'
    : 'whole';
}

/**
 * When the files of a folder were last changed: the newest commit that names each, in seconds
 * since 1970, by path from the folder. Empty where git cannot say. Commits count on all branches
 * that were merged, as for Docusaurus, which shows the dates (`getGitRepositoryFilesInfo`): with a
 * path git else leaves out those whose change a merge had no use for.
 */
export function lastChanges(siteDir: string): Map<string, number> {
  const changes = new Map<string, number>();
  if (historyOf(siteDir) !== 'whole') return changes;
  const log = ['log', '--full-history', '--format=:%ct', '--name-only', '--relative', '--', '.'];
  let time = 0;
  for (const line of git(siteDir, log)?.split('\n') ?? []) {
    if (line.startsWith(':')) time = Number(line.slice(1));
    else if (line) changes.set(line, Math.max(time, changes.get(line) ?? 0));
  }
  return changes;
}
