/** `serve`: the site that was built last, at an address of this machine. */
import path from 'node:path';
import type {Command} from 'commander';
import {localeCodes, locales} from '../../locales';
import {homePath, siteAddress} from '../../siteAddress';
import type {CliIo} from '../io';
import {serveSite} from '../serve';
import {siteDirOf} from '../siteDir';

/** The folder that is served, inside the site's. */
export const OUT_DIR = 'build';

/** Adds the command to the program. */
export function addServeCommand(program: Command, io: CliIo): void {
  program
    .command('serve')
    .description('serve the site that was built last')
    .action(async (_options: unknown, command: Command) => {
      await serveBuild(siteDirOf(command, io), io);
    });
}

/** Serves the site until the program is stopped, and says where. */
export async function serveBuild(siteDir: string, io: CliIo): Promise<void> {
  const {baseUrl} = siteAddress(process.env);
  const {url} = await serveSite({dir: path.join(siteDir, OUT_DIR), baseUrl});
  const addresses = localeCodes.map((code) => {
    const home = new URL(homePath({baseUrl}, code), url).href;
    return `  ${home.padEnd(url.length + 6)}${locales[code].label}\n`;
  });
  io.write(`\nThe site is served at\n${addresses.join('')}Press Ctrl-C to stop.\n`);
}
