/** `check`: reads the content of all languages, prints what is wrong with it, and mends what it may. */
import path from 'node:path';
import {Option, type Command} from 'commander';
import {buildTime} from '../../buildTime';
import {findProblems} from '../../check';
import {fixFiles} from '../../check/fixFiles';
import type {Finding} from '../../content/findings';
import {collectionFiles} from '../../content/layout';
import {readContentTree} from '../../content/readTree';
import {didYouMean} from '../../content/rules/words';
import {checkedFiles, type ContentTree} from '../../content/tree';
import {findingFormats, type FindingFormat} from '../findingFormats';
import type {CliIo} from '../io';
import {checkProgressPrinter} from '../progress';
import {plural} from '../report';
import {siteDirOf} from '../siteDir';

type Options = {readonly fix?: true; readonly format: FindingFormat};

/** Adds the command to the program. It fails when an error is left, not for warnings and notices. */
export function addCheckCommand(program: Command, io: CliIo): void {
  program
    .command('check')
    .description('check articles, pages, authors and tags in all languages')
    .argument('[files...]', 'report only these files or folders')
    .option('--fix', 'mend in the files what needs no human judgement')
    .addOption(
      new Option('--format <format>', 'how to print what is found')
        .choices(Object.keys(findingFormats))
        .default('text'),
    )
    .action(async (names: string[], options: Options, command: Command) => {
      await check(names, siteDirOf(command, io), options, io);
    });
}

async function check(
  names: readonly string[],
  siteDir: string,
  {fix, format}: Options,
  io: CliIo,
): Promise<void> {
  const tree = await readContentTree(siteDir);
  const files = checkedFiles(tree).map((source) => source.path);
  if (files.length === 0) {
    throw new Error(`There is no content in ${siteDir}: run the command in the site’s folder.`);
  }
  // A file that is missing has findings, too.
  const known = [...new Set([...files, ...collectionFiles()])];
  const chosen = choose(known, names, siteDir, io.cwd);
  const find = async (content: ContentTree) =>
    findProblems(content, {
      siteDir,
      now: buildTime(siteDir, process.env),
      only: (file) => chosen.has(file),
      onProgress: format === 'text' ? checkProgressPrinter(io) : undefined,
    });
  let findings = await find(tree);
  if (fix) {
    const mended = await mend(siteDir, tree, findings, find);
    findings = mended.left;
    if (format === 'text' && mended.count > 0)
      io.write(`${plural(mended.count, 'finding')} mended.\n\n`);
  }
  const checked = files.filter((file) => chosen.has(file)).length;
  // Programs read the other formats: one is made of commands, and none may hold more than it says.
  const print = format === 'text' ? io.quote : io.write;
  print(findingFormats[format](findings, {checked, colors: io.colors}));
  if (findings.some(({severity}) => severity === 'error')) {
    io.fail();
  }
}

/** Mending one thing may bring out another; what goes on for longer than this goes in circles. */
const MAX_ROUNDS = 10;

async function mend(
  siteDir: string,
  tree: ContentTree,
  findings: readonly Finding[],
  find: (tree: ContentTree) => Promise<Finding[]>,
): Promise<{count: number; left: Finding[]}> {
  let count = 0;
  let left = [...findings];
  let content = tree;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const texts = new Map(checkedFiles(content).map(({path: file, text}) => [file, text]));
    const mended = await fixFiles(siteDir, left, (file) => texts.get(file));
    if (mended.length === 0) break;
    count += mended.length;
    content = await readContentTree(siteDir);
    left = await find(content);
  }
  return {count, left};
}

function nearestOf(wanted: readonly string[], files: readonly string[]): string {
  return wanted.map((file) => didYouMean(file, files)).find((guess) => guess !== '') ?? '';
}

/**
 * Those of the files that were asked for; all when none was. A name may be a folder, and is
 * relative to the folder the command is called in, or where that has none, to the site's.
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
      const wanted = [cwd, siteDir].map((from) =>
        path.relative(siteDir, path.resolve(from, name)).split(path.sep).join('/'),
      );
      const found = wanted
        .map((want) => files.filter((file) => isAt(want, file)))
        .find(({length}) => length > 0);
      if (!found) {
        throw new Error(
          `No article, page, authors.yml or tags.yml is at “${name}”. ${nearestOf(wanted, files)}Without a name, everything is checked.`,
        );
      }
      return found;
    }),
  );
}

/** Whether a file is what was named, or lies in it; the site's folder has no name. */
function isAt(place: string, file: string): boolean {
  return place === '' || file === place || file.startsWith(`${place}/`);
}
