import {existsSync} from 'node:fs';
import path from 'node:path';
import type {Command} from 'commander';
import type {CliIo, GlobalOptions} from './io';

/**
 * The folder of the site that a command is about: the one that was asked for, or the nearest at
 * or above the current folder that is one.
 * @throws if there is no site
 */
export function siteDirOf(command: Command, io: CliIo): string {
  const {siteDir} = command.optsWithGlobals<GlobalOptions>();
  const found = siteDir === undefined ? nearestSite(io.cwd) : path.resolve(io.cwd, siteDir);
  // Content alone is a site, too.
  const isSite = [SETTINGS, 'blog', 'docs', 'i18n'].some((name) =>
    existsSync(path.join(found, name)),
  );
  if (isSite) return found;
  throw new Error(
    `There is no site in ${found}: run the command in the site’s folder, or name the folder with --site-dir.`,
  );
}

/**
 * The folder that a command writes to: the one that was asked for, which is looked for from the
 * current folder as all that is named is, or one of the site's.
 * @param usual its name in the site's folder
 */
export function outDirOf(
  asked: string | undefined,
  usual: string,
  siteDir: string,
  {cwd}: Pick<CliIo, 'cwd'>,
): string {
  return asked === undefined ? path.join(siteDir, usual) : path.resolve(cwd, asked);
}

const SETTINGS = 'docusaurus.config.ts';

function nearestSite(cwd: string): string {
  for (let folder = cwd; ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, SETTINGS))) return folder;
    if (folder === path.dirname(folder)) return cwd;
  }
}
