/** `import`: makes articles of what authors and translators sent. */
import {existsSync} from 'node:fs';
import {copyFile, readFile, rm, rmdir} from 'node:fs/promises';
import path from 'node:path';
import {Option, type Command} from 'commander';
import {buildTime} from '../../buildTime';
import {findProblems} from '../../check';
import type {Article} from '../../content/article';
import type {Finding} from '../../content/findings';
import {readContentTree} from '../../content/readTree';
import {articleVersions} from '../../content/translations';
import {withArticle, type ContentTree} from '../../content/tree';
import {replaceFile} from '../../contentCache';
import {importArticle, readSubmission} from '../../desk/importArticle';
import {importImages} from '../../desk/importImages';
import {localeCodes, locales} from '../../locales';
import {GivenUp} from '../ask';
import {describeError} from '../describeError';
import {findArticle} from '../findText';
import {articleName, fieldAnswers, type GivenAnswers} from '../importQuestions';
import {reportImport, WAITING, type Outcome} from '../importReport';
import type {CliIo, GlobalOptions} from '../io';
import {commaSeparated} from '../keys';
import {readSubmissionFile} from '../readSubmissionFile';
import {printableLine} from '../printable';
import {siteDirOf} from '../siteDir';

type Options = GivenAnswers & {
  readonly source?: string;
  readonly fetchImages?: true;
};

/** Adds the command to the program. It fails when a submission is not yet fit to be published. */
export function addImportCommand(program: Command, io: CliIo): void {
  program
    .command('import')
    .description('make articles of files as authors and translators send them')
    .argument('<files...>', 'Markdown files; they stay as they are')
    .addOption(
      new Option('-l, --locale <code>', 'the language that they are written in')
        .choices(localeCodes)
        .makeOptionMandatory(),
    )
    .option('--source <article>', 'the slug or file name of the article that was translated')
    .option('--slug <slug>', 'the end of the address (default: as the file is called)')
    .option('--date <yyyy-mm-dd>', 'the day that it is dated (default: as in the file’s name)')
    .option('--title <text>', 'its title, if the file has none')
    .option('--description <text>', 'its description, if the file has none')
    .option('--authors <keys>', 'keys of authors.yml in place of unknown authors', commaSeparated)
    .option('--tags <keys>', 'keys of tags.yml in place of those in the file', commaSeparated)
    .addOption(
      new Option('--method <method>', 'who wrote or translated it').choices([
        'human',
        'machine',
        'machine-reviewed',
      ]),
    )
    .option('--reviewer <name>', 'who has reviewed what a language model wrote or translated')
    .option('--fetch-images', 'ask other sites for the pictures that the text shows from there')
    .action(async (files: string[], options: Options, command: Command) => {
      const siteDir = siteDirOf(command, io);
      const [only, ...others] = files;
      if (only !== undefined && others.length === 0) {
        return importFile(only, options, siteDir, io);
      }
      const single = (['slug', 'source', 'title', 'description'] as const).find(
        (name) => options[name] !== undefined,
      );
      if (single) throw new Error(`--${single} is for one file: import each by itself.`);
      for (const file of files) {
        try {
          await importFile(file, options, siteDir, io);
        } catch (error) {
          if (error instanceof GivenUp) throw error;
          const {verbose = false} = command.optsWithGlobals<GlobalOptions>();
          io.quote(`${printableLine(file)}: ${describeError(error, verbose)}\n\n`);
          io.fail();
        }
      }
    });
}

async function importFile(
  file: string,
  options: Options,
  siteDir: string,
  io: CliIo,
): Promise<void> {
  const given = path.resolve(io.cwd, file);
  const raw = await readSubmissionFile(given, file);
  const tree = await readContentTree(siteDir);
  const submission = readSubmission(raw);
  const {locale} = options;
  const asked = sourceAsked(options, tree);
  const name = asked?.name ?? (await articleName(given, submission, options, io));
  refuseTaken(name, options, tree);
  // An article that is there under the same name in another language is the same article.
  const source = asked ?? articleVersions(tree).get(name)?.original;
  const answers = await fieldAnswers(submission, {tree, given: options, source, io});
  const settings = {tree, locale, answers, source};
  const first = importArticle(submission, {...settings, inside: `${name}.md`});
  const brought = await importImages(
    first.article,
    path.dirname(given),
    Boolean(options.fetchImages),
  );
  // Pictures lie beside their article, so that one has a folder of its own.
  const {article} =
    brought.images.length === 0
      ? first
      : importArticle(
          {...submission, text: brought.text},
          {...settings, inside: `${name}/index.md`},
        );
  await publishOrRefuse(
    {article, source, brought, changes: first.changes, raw, file},
    tree,
    siteDir,
    io,
  );
}

function sourceAsked({source, locale}: Options, tree: ContentTree): Article | undefined {
  if (source === undefined) return undefined;
  const {original} = findArticle(source, tree);
  if (original?.locale === locale) {
    throw new Error(
      `“${source}” was written in ${locales[locale].label} itself: leave out --source.`,
    );
  }
  return original;
}

function refuseTaken(name: string, {locale, source}: Options, tree: ContentTree): void {
  const existing = articleVersions(tree).get(name)?.byLocale.get(locale);
  if (!existing) return;
  const other = source === undefined ? 'give another --slug or --date, or ' : '';
  throw new Error(
    `${existing.source.path} is there already, and nothing is written over it: ${other}bring that file up to date.`,
  );
}

async function publishOrRefuse(
  outcome: Outcome,
  tree: ContentTree,
  siteDir: string,
  io: CliIo,
): Promise<void> {
  const {article, brought} = outcome;
  const target = article.source.path;
  const folder = path.posix.dirname(target);
  const images = brought.images.map(({name, bytes}) => ({file: `${folder}/${name}`, bytes}));
  refuseTakenFiles(siteDir, images);
  const withIt = withArticle(
    tree,
    article,
    images.map(({file}) => file),
  );
  const text = {file: target, bytes: article.source.text};
  let findings: Finding[];
  let isRefused: boolean;
  try {
    // The check opens pictures where they will lie; the text comes last, when all is well.
    await writeNew(siteDir, images);
    const now = buildTime(siteDir, process.env);
    findings = await findProblems(withIt, {siteDir, now, only: (name) => name === target});
    isRefused = findings.some(({severity}) => severity === 'error');
    if (!isRefused) await writeNew(siteDir, [text]);
  } catch (error) {
    await takeAway(siteDir, folder, images);
    throw error;
  }
  let aside: string[] = [];
  if (isRefused) {
    await takeAway(siteDir, folder, images);
    aside = await keepWaiting(siteDir, [...images, text]);
    io.fail();
  }
  reportImport(outcome, {findings, isRefused, aside, siteDir}, io);
}

/** A folder may have pictures in it though it has no article. */
function refuseTakenFiles(siteDir: string, files: readonly {readonly file: string}[]): void {
  const taken = files.find(({file}) => existsSync(path.join(siteDir, file)));
  if (!taken) return;
  throw new Error(
    `${taken.file} is there already, and nothing is written over it: move it away, or give another --slug or --date.`,
  );
}

type NewFile = {readonly file: string; readonly bytes: string | Uint8Array};

async function writeNew(folder: string, files: readonly NewFile[]): Promise<void> {
  for (const {file, bytes} of files) await replaceFile(path.join(folder, file), Buffer.from(bytes));
}

/**
 * Writes what is refused where it waits to be mended.
 * @returns where that was kept which waited there before
 */
async function keepWaiting(siteDir: string, files: readonly NewFile[]): Promise<string[]> {
  const waiting = path.join(siteDir, WAITING);
  const aside: string[] = [];
  for (const {file, bytes} of files) {
    const kept = await keepEarlier(path.join(waiting, file), Buffer.from(bytes));
    if (kept !== undefined) aside.push(path.relative(siteDir, kept));
  }
  await writeNew(waiting, files);
  return aside;
}

/** Takes the pictures of an article away again: left there, they would hinder the next import. */
async function takeAway(
  siteDir: string,
  folder: string,
  images: readonly {readonly file: string}[],
): Promise<void> {
  if (images.length === 0) return;
  await Promise.all(images.map(({file}) => rm(path.join(siteDir, file), {force: true})));
  // Made for them, and empty; one with other files stays.
  await rmdir(path.join(siteDir, folder)).catch(() => undefined);
}

/**
 * What waits there since an earlier attempt may hold work: it steps aside.
 * @returns where to, unless nothing else was there
 */
async function keepEarlier(file: string, bytes: Buffer): Promise<string | undefined> {
  if (!existsSync(file) || (await readFile(file)).equals(bytes)) return undefined;
  for (let number = 1; ; number += 1) {
    const aside = `${file}.${number}.bak`;
    if (existsSync(aside)) continue;
    await copyFile(file, aside);
    return aside;
  }
}
