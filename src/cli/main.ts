/** The author's desk: `npx blog <command>`, or `npm run blog -- <command>`. The only file that sets the exit code. */
import '../optimizeLater.mjs';
import {Command} from 'commander';
import {isColorSupported} from 'picocolors';
import {askAtTerminal} from './ask';
import {describeError} from './describeError';
import type {CliIo, GlobalOptions} from './io';
import {printable} from './printable';
import {withoutCommands} from './withoutCommands';

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
  quote: (lines) => process.stdout.write(withoutCommands(lines, process.env)),
  fail,
};

/** In the order of the help. Each is loaded when it is called: what a build takes is much to load. */
const commands: Readonly<Record<string, () => Promise<(program: Command, io: CliIo) => void>>> = {
  new: async () => (await import('./commands/new')).addNewCommand,
  translate: async () => (await import('./commands/translate')).addTranslateCommand,
  import: async () => (await import('./commands/import')).addImportCommand,
  check: async () => (await import('./commands/check')).addCheckCommand,
  status: async () => (await import('./commands/status')).addStatusCommand,
  cards: async () => (await import('./commands/cards')).addCardsCommand,
  start: async () => (await import('./commands/start')).addStartCommand,
  build: async () => (await import('./commands/build')).addBuildCommand,
  merge: async () => (await import('./commands/merge')).addMergeCommand,
  site: async () => (await import('./commands/site')).addSiteCommand,
  serve: async () => (await import('./commands/serve')).addServeCommand,
  licenses: async () => (await import('./commands/licenses')).addLicensesCommand,
};

/** As a shell has it of a program that was ended by the pipe it wrote to: 128 and SIGPIPE. */
const PIPE_CLOSED = 141;

let isDone = false;

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') {
    tell(error);
    process.exit();
  }
  // Whoever reads the output may have had enough of it, as `head` does. No harm if it was the last
  // of it, which shows when the program has had its turn; else work is given up, and no success.
  setImmediate(() => {
    if (!isDone) process.exitCode ??= PIPE_CLOSED;
    process.exit();
  });
});

const program = new Command()
  .name(process.env.npm_lifecycle_event === 'blog' ? 'npm run blog --' : 'npx blog')
  .description('Tools for the authors and translators of this site.')
  // It repeats what it was called with, file names among it.
  .configureOutput({
    outputError: (text, write) => write(withoutCommands(printable(text), process.env)),
  })
  .option('--site-dir <folder>', "the site's folder (default: the current one)")
  .option('--verbose', 'show where in the code an error comes from');

run().then(() => {
  isDone = true;
}, tell);

/** Says what went wrong, and makes the program fail. */
function tell(error: unknown): void {
  const {verbose = false} = program.opts<GlobalOptions>();
  process.stderr.write(withoutCommands(`${describeError(error, verbose)}\n`, process.env));
  fail();
}

/** Runs what the command line says. All commands are there for the help and for a misspelt one. */
async function run(): Promise<void> {
  const all = Object.keys(commands);
  const named = all.filter((name) => process.argv.includes(name));
  const isHelp = process.argv.includes('help');
  for (const name of named.length === 0 || isHelp ? all : named) {
    (await commands[name]?.())?.(program, io);
  }
  await program.parseAsync();
}
