import {git} from './git';

/**
 * The moment that a build takes for “now”, so that the same commit gives the same site
 * whenever it is built: `SOURCE_DATE_EPOCH` (reproducible-builds.org), else the time of the
 * commit, else the clock. In whole seconds, as the variable has them.
 * @throws if `SOURCE_DATE_EPOCH` is not a whole number of seconds
 */
export function buildTime(
  siteDir: string,
  env: Readonly<Record<string, string | undefined>>,
): Date {
  const {SOURCE_DATE_EPOCH: epoch} = env;
  if (epoch) {
    if (!/^\d{1,11}$/.test(epoch)) {
      throw new Error(
        `SOURCE_DATE_EPOCH is “${epoch}”; write seconds since 1970, such as 1795219200`,
      );
    }
    return new Date(Number(epoch) * 1000);
  }
  const commit = git(siteDir, ['log', '-1', '--format=%ct'])?.trim();
  const seconds = commit ? Number(commit) : Math.floor(Date.now() / 1000);
  return new Date(seconds * 1000);
}
