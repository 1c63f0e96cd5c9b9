/** The author's desk: `npx blog <command>`, or `npm run blog -- <command>`. The only file that sets the exit code. */
import {Command} from 'commander';
import {isColorSupported} from 'picocolors';
import {addBuildCommand} from './commands/build';
import {addCardsCommand} from './commands/cards';
import {addCheckCommand} from './commands/check';
import {addLicensesCommand} from './commands/licenses';
import {addSiteCommands} from './commands/site';
import {addStartCommand} from './commands/start';
import {addStatusCommand} from './commands/status';
import {describeError} from './describeError';
import type {CliIo, GlobalOptions} from './io';

const fail = (): void => {
  process.exitCode = 1;
};

const io: CliIo = {
  cwd: process.cwd(),
  colors: isColorSupported && process.stdout.isTTY === true,
  interactive: process.stdout.isTTY === true,
  write: (text) => process.stdout.write(text),
  fail,
};

const program = new Command()
  .name(process.env.npm_lifecycle_event === 'blog' ? 'npm run blog --' : 'npx blog')
  .description('Tools for the authors and translators of this site.')
  .option('--site-dir <folder>', "the site's folder (default: the current one)")
  .option('--verbose', 'show where in the code an error comes from');

addCheckCommand(program, io);
addStatusCommand(program, io);
addCardsCommand(program, io);
addStartCommand(program, io);
addBuildCommand(program, io);
addSiteCommands(program, io);
addLicensesCommand(program, io);

program.parseAsync().catch((error: unknown) => {
  const {verbose = false} = program.opts<GlobalOptions>();
  process.stderr.write(`${describeError(error, verbose)}\n`);
  fail();
});
