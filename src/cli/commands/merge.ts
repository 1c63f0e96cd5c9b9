/** `merge`: makes a site of languages that were built apart. */
import path from 'node:path';
import type {Command} from 'commander';
import {whileLocked} from '../../build/lock';
import {MergeError, mergeShards} from '../../build/mergeShards';
import type {CliIo} from '../io';
import {printable} from '../printable';
import {plural} from '../report';
import {outDirOf, siteDirOf} from '../siteDir';
import {SHARDS_DIR} from './build';
import {OUT_DIR} from './serve';

/** Adds the command to the program. */
export function addMergeCommand(program: Command, io: CliIo): void {
  program
    .command('merge')
    .description('make the site of languages that were built apart, with build --locale')
    .argument('[folders...]', `what those builds wrote (default: ${SHARDS_DIR})`)
    .option('--out-dir <folder>', `where to write the site (default: ${OUT_DIR})`)
    .action(async (folders: string[], {outDir}: {readonly outDir?: string}, command: Command) => {
      const siteDir = siteDirOf(command, io);
      const from = folders.length > 0 ? folders.map((it) => path.resolve(io.cwd, it)) : [];
      try {
        const files = await whileLocked(siteDir, () =>
          mergeShards({
            folders: from.length > 0 ? from : [path.join(siteDir, SHARDS_DIR)],
            outDir: outDirOf(outDir, OUT_DIR, siteDir, io),
          }),
        );
        io.write(`${plural(Object.keys(files).length, 'file')} merged.\n`);
      } catch (error) {
        if (!(error instanceof MergeError)) throw error;
        io.quote(`The site cannot be put together.\n${printable(error.message)}\n`);
        io.fail();
      }
    });
}
