/** `build`: checks the content, then builds all languages, or shards of some. */
import {Option, type Command} from 'commander';
import {BuildError} from '../../build/buildError';
import {buildShards, buildSite} from '../../build/buildSite';
import {differingFiles} from '../../build/differingFiles';
import {buildTime} from '../../buildTime';
import {historyOf} from '../../history';
import {localeCodes, type LocaleCode} from '../../locales';
import {BuildLog, fileSizes} from '../buildSummary';
import type {CliIo, GlobalOptions} from '../io';
import {printable, printableLine} from '../printable';
import {cardProgressPrinter, progressPrinter} from '../progress';
import {plural} from '../report';
import {reportContent} from '../reportContent';
import {outDirOf, siteDirOf} from '../siteDir';
import {OUT_DIR} from './serve';

/** The folder that languages built apart are written to, inside the site's. */
export const SHARDS_DIR = 'shards';

type Flags = {
  readonly outDir?: string;
  readonly locale?: readonly LocaleCode[];
  readonly verify?: true;
};

type Options = Flags & {
  readonly siteDir: string;
  /** Whether to print all that Docusaurus said when it fails. */
  readonly verbose: true | undefined;
};

/** Adds the command to the program. It fails when the content has errors or a language cannot be built. */
export function addBuildCommand(program: Command, io: CliIo): void {
  program
    .command('build')
    .description('check the content, then build the site in all languages')
    .addOption(
      new Option('--locale <codes...>', 'build only these languages, to be merged later').choices(
        localeCodes,
      ),
    )
    .option(
      '--out-dir <folder>',
      `where to write the site, or the languages built apart (default: ${OUT_DIR}, ${SHARDS_DIR})`,
    )
    .addOption(
      new Option('--verify', 'rebuild everything, and compare it with the existing site').conflicts(
        'locale',
      ),
    )
    .action(async (flags: Flags, command: Command) => {
      const {verbose} = command.optsWithGlobals<GlobalOptions>();
      await checkAndBuild({siteDir: siteDirOf(command, io), verbose, ...flags}, io);
    });
}

/**
 * Checks and builds; prints what is wrong and makes the program fail if something is.
 * Docusaurus stops at the first language that it cannot build, so the content of all
 * languages is checked before it starts.
 * @returns whether there is a whole new site
 */
export async function checkAndBuild(options: Options, io: CliIo): Promise<boolean> {
  const {siteDir} = options;
  const log = new BuildLog();
  const checked = reportContent(siteDir, io, buildTime(siteDir, process.env));
  if (!(await log.timed('check', checked))) {
    io.fail();
    return false;
  }
  io.write(HISTORY_NOTICES[historyOf(siteDir)]);
  try {
    return await build(options, io, log);
  } catch (error) {
    if (!(error instanceof BuildError)) throw error;
    io.quote(`\n${printable(options.verbose ? error.output : error.message)}\n`);
    io.fail();
    return false;
  }
}

const HISTORY_NOTICES = {
  whole: '',
  shallow:
    'The history of this checkout is cut off, so pages do not say when they were last changed.\n' +
    'Fetch all of it with “git fetch --unshallow”, or “fetch-depth: 0” in a workflow.\n',
  none:
    'There is no git history here, so pages do not say when they were last changed, and the\n' +
    'time of this machine decides which articles are published; SOURCE_DATE_EPOCH sets another.\n',
} as const;

async function build(options: Options, io: CliIo, log: BuildLog): Promise<boolean> {
  const {siteDir, outDir, locale, verify} = options;
  const observed = {
    siteDir,
    onCard: both(log.onCard, cardProgressPrinter(io)),
    onImage: log.onImage,
    onProgress: both(log.onProgress, progressPrinter(io)),
  };
  if (locale) {
    await buildShards({
      ...observed,
      locales: locale,
      outDir: outDirOf(outDir, SHARDS_DIR, siteDir, io),
    });
    return false;
  }
  const site = {...observed, outDir: outDirOf(outDir, OUT_DIR, siteDir, io)};
  if (verify) return reportDifferences(await differingFiles(site), io);
  const files = await buildSite(site);
  io.write(log.summary(await fileSizes(site.outDir, Object.keys(files))));
  return true;
}

function both<T>(first: (it: T) => void, second: (it: T) => void): (it: T) => void {
  return (it) => {
    first(it);
    second(it);
  };
}

/** As many names as a screen has room for. */
const SHOWN = 20;

function reportDifferences(files: readonly string[], io: CliIo): boolean {
  if (files.length === 0) {
    io.write('The existing site is what these sources give, byte for byte.\n');
    return true;
  }
  const more = files.length > SHOWN ? `  and ${files.length - SHOWN} more\n` : '';
  const list = files.slice(0, SHOWN).map((file) => `  ${printableLine(file)}\n`);
  io.write(
    `${plural(files.length, 'file')} ${files.length === 1 ? 'differs' : 'differ'} from what these sources give:\n`,
  );
  io.quote(list.join('') + more);
  io.fail();
  return false;
}
