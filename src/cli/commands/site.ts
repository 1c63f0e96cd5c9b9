/** `site`: builds the site and serves it. */
import type {Command} from 'commander';
import type {CliIo, GlobalOptions} from '../io';
import {siteDirOf} from '../siteDir';
import {checkAndBuild} from './build';
import {serveBuild} from './serve';

/** Adds the command to the program. */
export function addSiteCommand(program: Command, io: CliIo): void {
  program
    .command('site')
    .description('build the site in all languages and serve it')
    .action(async (_options: unknown, command: Command) => {
      const siteDir = siteDirOf(command, io);
      const {verbose} = command.optsWithGlobals<GlobalOptions>();
      const isBuilt = await checkAndBuild({siteDir, verbose}, io);
      if (isBuilt) await serveBuild(siteDir, io);
    });
}
