/** `licenses`: writes THIRD-PARTY.md. */
import {readFile, writeFile} from 'node:fs/promises';
import path from 'node:path';
import type {Command} from 'commander';
import type {CliIo} from '../io';
import {siteDirOf} from '../siteDir';
import {thirdPartyList} from '../thirdParty';

/** Adds the command to the program. */
export function addLicensesCommand(program: Command, io: CliIo): void {
  program
    .command('licenses')
    .description('list the software and fonts of others in THIRD-PARTY.md')
    .action(async (_options: unknown, command: Command) => {
      const folder = siteDirOf(command, io);
      const lockfile = await readFile(path.join(folder, 'package-lock.json'), 'utf8');
      await writeFile(path.join(folder, 'THIRD-PARTY.md'), thirdPartyList(JSON.parse(lockfile)));
      io.write('THIRD-PARTY.md is up to date.\n');
    });
}
