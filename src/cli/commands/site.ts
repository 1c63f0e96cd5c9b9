/** `site` and `serve`: the built site at an address of this machine. */
import path from 'node:path';
import type {Command} from 'commander';
import {defaultLocale, localeCodes, locales} from '../../locales';
import {siteAddress} from '../../siteAddress';
import type {CliIo, GlobalOptions} from '../io';
import {serveSite} from '../serve';
import {siteDirOf} from '../siteDir';
import {checkAndBuild} from './build';

const OUT_DIR = 'build';

/** Adds both commands to the program. */
export function addSiteCommands(program: Command, io: CliIo): void {
  program
    .command('site')
    .description('build the site in all languages and serve it')
    .action(async (_options: unknown, command: Command) => {
      const siteDir = siteDirOf(command, io);
      const {verbose} = command.optsWithGlobals<GlobalOptions>();
      if (await checkAndBuild({siteDir, verbose, outDir: OUT_DIR}, io)) await serve(siteDir, io);
    });
  program
    .command('serve')
    .description('serve the site that was built last')
    .action(async (_options: unknown, command: Command) => {
      await serve(siteDirOf(command, io), io);
    });
}

async function serve(siteDir: string, io: CliIo): Promise<void> {
  const {baseUrl} = siteAddress(process.env);
  const {url} = await serveSite({dir: path.join(siteDir, OUT_DIR), baseUrl});
  const addresses = localeCodes.map((code) => {
    const home = code === defaultLocale ? url : `${url}${code}/`;
    return `  ${home.padEnd(url.length + 6)}${locales[code].label}\n`;
  });
  io.write(`\nThe site is served at\n${addresses.join('')}Press Ctrl-C to stop.\n`);
}
