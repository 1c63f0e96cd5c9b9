import {existsSync} from 'node:fs';
import path from 'node:path';
import type {Command} from 'commander';
import type {CliIo, GlobalOptions} from './io';

/**
 * The folder of the site that a command is about: the one that was asked for, or the nearest at
 * or above the current folder that is one.
 */
export function siteDirOf(command: Command, io: CliIo): string {
  const {siteDir} = command.optsWithGlobals<GlobalOptions>();
  return siteDir === undefined ? nearestSite(io.cwd) : path.resolve(io.cwd, siteDir);
}

function nearestSite(cwd: string): string {
  for (let folder = cwd; ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, 'docusaurus.config.ts'))) return folder;
    // Content alone is a site, too, for whoever calls the command in it.
    if (folder === path.dirname(folder)) return cwd;
  }
}
