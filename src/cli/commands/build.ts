/** `build`: checks the content, then builds all languages. */
import path from 'node:path';
import type {Command} from 'commander';
import {buildTime} from '../../buildTime';
import {BuildError, buildSite} from '../build';
import type {CliIo, GlobalOptions} from '../io';
import {cardProgressPrinter, progressPrinter} from '../progress';
import {reportContent} from '../reportContent';
import {siteDirOf} from '../siteDir';

type Options = {
  readonly siteDir: string;
  /** From the site's folder. */
  readonly outDir: string;
  /** Whether to print all that Docusaurus said when it fails. */
  readonly verbose: true | undefined;
};

/** Adds the command to the program. It fails when the content has errors or a language cannot be built. */
export function addBuildCommand(program: Command, io: CliIo): void {
  program
    .command('build')
    .description('check the content, then build the site in all languages')
    .option('--out-dir <folder>', 'where to write the site', 'build')
    .action(async ({outDir}: {readonly outDir: string}, command: Command) => {
      const {verbose} = command.optsWithGlobals<GlobalOptions>();
      await checkAndBuild({siteDir: siteDirOf(command, io), outDir, verbose}, io);
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
  if (!(await reportContent(siteDir, io, buildTime(siteDir, process.env)))) {
    io.fail();
    return false;
  }
  try {
    const outDir = path.resolve(siteDir, options.outDir);
    await buildSite({
      siteDir,
      outDir,
      onCard: cardProgressPrinter(io),
      onProgress: progressPrinter(io),
    });
    return true;
  } catch (error) {
    if (!(error instanceof BuildError)) throw error;
    io.write(`\n${options.verbose ? error.output : error.message}\n`);
    io.fail();
    return false;
  }
}
