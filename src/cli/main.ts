/** The author's desk: `npx blog <command>`, or `npm run blog -- <command>`. The only file that sets the exit code. */
import {Command} from 'commander';
import {isColorSupported} from 'picocolors';
import {askAtTerminal} from './ask';
import {addBuildCommand} from './commands/build';
import {addCardsCommand} from './commands/cards';
import {addCheckCommand} from './commands/check';
import {addImportCommand} from './commands/import';
import {addLicensesCommand} from './commands/licenses';
import {addNewCommand} from './commands/new';
import {addSiteCommands} from './commands/site';
import {addStartCommand} from './commands/start';
import {addStatusCommand} from './commands/status';
import {addTranslateCommand} from './commands/translate';
import {describeError} from './describeError';
import type {CliIo, GlobalOptions} from './io';

const fail = (): void => {
  process.exitCode = 1;
};

const isAtTerminal = process.stdin.isTTY === true && process.stdout.isTTY === true;

const io: CliIo = {
  cwd: process.cwd(),
  colors: isColorSupported && process.stdout.isTTY === true,
  interactive: process.stdout.isTTY === true,
  ...(isAtTerminal && {ask: askAtTerminal}),
  today: () => new Date().toISOString().slice(0, 10),
  write: (text) => process.stdout.write(text),
  fail,
};

const program = new Command()
  .name(process.env.npm_lifecycle_event === 'blog' ? 'npm run blog --' : 'npx blog')
  .description('Tools for the authors and translators of this site.')
  .option('--site-dir <folder>', "the site's folder (default: the current one)")
  .option('--verbose', 'show where in the code an error comes from');

addNewCommand(program, io);
addTranslateCommand(program, io);
addImportCommand(program, io);
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
