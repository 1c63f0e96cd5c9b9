/** `check`: reads the content of all languages and prints what is wrong with it. */
import path from 'node:path';
import type {Command} from 'commander';
import {buildTime} from '../../buildTime';
import {collectionFiles} from '../../content/layout';
import {readContentTree} from '../../content/readTree';
import {checkedFiles} from '../../content/tree';
import {findProblems} from '../findings';
import type {CliIo, GlobalOptions} from '../io';
import {formatReport} from '../report';

/** Adds the command to the program. It fails when an error is found, not for warnings. */
export function addCheckCommand(program: Command, io: CliIo): void {
  program
    .command('check')
    .description('check articles, pages, authors and tags in all languages')
    .argument('[files...]', 'report only these files or folders')
    .action(async (names: string[], _options: unknown, command: Command) => {
      const {siteDir = '.'} = command.optsWithGlobals<GlobalOptions>();
      await check(names, path.resolve(io.cwd, siteDir), io);
    });
}

async function check(names: readonly string[], siteDir: string, io: CliIo): Promise<void> {
  const tree = await readContentTree(siteDir);
  const files = checkedFiles(tree).map((source) => source.path);
  if (files.length === 0) {
    throw new Error(`There is no content in ${siteDir}: call the command in the site's folder.`);
  }
  // A file that is missing has findings, too.
  const known = [...new Set([...files, ...collectionFiles()])];
  const chosen = choose(known, names, siteDir, io.cwd);
  const findings = await findProblems(tree, {
    siteDir,
    now: buildTime(siteDir, process.env),
    only: (file) => chosen.has(file),
  });
  const checked = files.filter((file) => chosen.has(file)).length;
  io.write(formatReport(findings, {checked, colors: io.colors}));
  if (findings.some(({severity}) => severity === 'error')) {
    io.fail();
  }
}

/**
 * Those of the files that were asked for; all when none was. A name may be relative to the
 * folder the command is called in or to the site's, and may be a folder.
 *
 * @throws when a name means no file that is checked
 */
function choose(
  files: readonly string[],
  names: readonly string[],
  siteDir: string,
  cwd: string,
): Set<string> {
  if (names.length === 0) {
    return new Set(files);
  }
  return new Set(
    names.flatMap((name) => {
      const wanted = [path.resolve(cwd, name), path.resolve(siteDir, name)].map((absolute) =>
        path.relative(siteDir, absolute).split(path.sep).join('/'),
      );
      const found = files.filter((file) =>
        wanted.some((want) => want === '' || file === want || file.startsWith(`${want}/`)),
      );
      if (found.length === 0) {
        throw new Error(`No article, page, authors.yml or tags.yml is at “${name}”.`);
      }
      return found;
    }),
  );
}
