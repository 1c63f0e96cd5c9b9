/** `translate`: begins a translation, or shows what has changed since it was made. */
import {copyFile, mkdir, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {Argument, Option, type Command} from 'commander';
import {createColors} from 'picocolors';
import type {Translatable} from '../../content/article';
import {parseBody} from '../../content/parseText';
import {align} from '../../content/align';
import {applyEdits} from '../../content/edits';
import type {Method} from '../../content/fieldTypes';
import {imageFile} from '../../content/imageFile';
import {contentDir, folderOf, pathInside} from '../../content/layout';
import {readContentTree} from '../../content/readTree';
import {compare, sectionsOf, sourceOf, type Versions} from '../../content/translations';
import type {ContentTree} from '../../content/tree';
import {rewriteFile} from '../../contentCache';
import {earlierSections} from '../../desk/earlierSections';
import {translationDraft} from '../../desk/translationDraft';
import {isPictureName} from '../../images/facts';
import {localeCodes, locales, type LocaleCode} from '../../locales';
import {wordDiff} from '../diffs';
import {findText} from '../findText';
import type {CliIo} from '../io';
import {printable, printableLine} from '../printable';
import {siteDirOf} from '../siteDir';

type Options = {readonly from?: LocaleCode; readonly method: Method; readonly done?: true};

/** Adds the command to the program. */
export function addTranslateCommand(program: Command, io: CliIo): void {
  program
    .command('translate')
    .description('begin a translation, or show what has changed since it was made')
    .argument('<text>', 'an article by its slug or file name, or a page such as handbook/write')
    .addArgument(new Argument('<locale>', 'the language to translate it into').choices(localeCodes))
    .addOption(
      new Option('--from <locale>', 'translate this version (default: the original)').choices(
        localeCodes,
      ),
    )
    .addOption(
      new Option('--method <method>', 'who translates it')
        // What is reviewed has a reviewer, once it is there.
        .choices(['human', 'machine'])
        .default('human'),
    )
    .option('--done', 'say that the translation is up to date with its source')
    .action(async (name: string, locale: LocaleCode, options: Options, command: Command) => {
      const siteDir = siteDirOf(command, io);
      const tree = await readContentTree(siteDir);
      const family = findText(name, tree);
      const existing = family.byLocale.get(locale);
      if (!existing && options.done) {
        throw new Error(
          `There is no translation of “${family.name}” into ${locales[locale].label} yet: leave out --done to begin one.`,
        );
      }
      if (existing && existing === family.original) {
        throw new Error(
          `${existing.source.path} is the original: name the language of a translation.`,
        );
      }
      if (!existing) await begin(family, locale, options, {siteDir, tree, io});
      else if (options.done) await record(existing, family, siteDir, io);
      else showChanges(existing, family, siteDir, io);
    });
}

async function begin(
  family: Versions,
  locale: LocaleCode,
  {from, method}: Options,
  {siteDir, tree, io}: {siteDir: string; tree: ContentTree; io: CliIo},
): Promise<void> {
  const source = from ? family.byLocale.get(from) : (family.original ?? first(family));
  if (!source) {
    throw new Error(
      `“${family.name}” is not there in ${locales[from ?? locale].label}: leave out --from.`,
    );
  }
  const inside = pathInside(contentDir(source.kind, source.locale), source.source.path) ?? '';
  const file = `${contentDir(source.kind, locale)}/${inside}`;
  await mkdir(path.join(siteDir, path.dirname(file)), {recursive: true});
  await writeFile(path.join(siteDir, file), translationDraft(source, method), {flag: 'wx'});
  const copied = await copyImages(source, file, siteDir, tree);
  io.write(
    [
      ...[file, ...copied].map(printableLine),
      '',
      `Fill in the title and the description, and write each part in the place of its comment.`,
      `“npx blog check ${file}” says what is left. Take out “draft: true” when it is ready.`,
      '',
    ].join('\n'),
  );
}

function first({byLocale}: Versions): Translatable | undefined {
  return byLocale.values().next().value;
}

/**
 * Pictures that lie beside the source have to lie beside its translation, too. Nothing else is
 * copied: whoever wrote the source chose the addresses, and with them where a file is written.
 */
async function copyImages(
  source: Translatable,
  file: string,
  siteDir: string,
  {files}: ContentTree,
): Promise<string[]> {
  const folder = folderOf(source.source.path);
  const shown = parseBody(source).references.filter(({kind}) => kind === 'image');
  const {image} = source.fields;
  const addresses = [...shown.map(({url}) => url), ...(image === undefined ? [] : [image])];
  const images = addresses.flatMap((url) => imageFile(url, source) ?? []);
  // A name of the tree leads nowhere else: there is no “..” in it, and it is no symbolic link.
  const beside = [...new Set(images)].filter(
    (image) => image.startsWith(`${folder}/`) && files.has(image) && isPictureName(image),
  );
  const copied: string[] = [];
  for (const image of beside) {
    const target = `${folderOf(file)}/${image.slice(folder.length + 1)}`;
    await mkdir(path.join(siteDir, folderOf(target)), {recursive: true});
    try {
      await copyFile(path.join(siteDir, image), path.join(siteDir, target), COPY_NEW);
      copied.push(target);
    } catch (error) {
      // One that is there already may have been translated.
      if (!isFileError(error, 'EEXIST')) throw error;
    }
  }
  return copied;
}

/** COPYFILE_EXCL: a file that is there is not written over. */
const COPY_NEW = 1;

function isFileError(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

/** Writes the hashes of the source as it is now into a translation. */
async function record(
  translation: Translatable,
  family: Versions,
  siteDir: string,
  io: CliIo,
): Promise<void> {
  const source = sourceFor(translation, family);
  const {text, path: file} = translation.source;
  const place = translation.frontMatter.yaml.places.get('translation/sections')?.value;
  const end = place === undefined ? -1 : text.indexOf(']', place);
  if (place === undefined || text[place] !== '[' || end < 0) {
    throw new Error(
      `${file} has no “sections: […]” to be renewed; “npx blog check” shows how to write it.`,
    );
  }
  const {missing} = compare(translation, source);
  if (missing.length > 0) {
    const names = missing.map(({heading}) => nameOf(heading)).join(', ');
    throw new Error(`${file} is not up to date, for this is not translated yet: ${names}.`);
  }
  const hashes = sectionsOf(source).map(({hash}) => hash);
  const edit = {start: place, end: end + 1, text: `[${hashes.join(', ')}]`};
  await rewriteFile(path.join(siteDir, file), Buffer.from(applyEdits(text, [edit])));
  io.write(`${file} is up to date with ${source.source.path}.\n`);
}

function nameOf(heading: string): string {
  return printableLine(heading) || 'The introduction';
}

function sourceFor(translation: Translatable, family: Versions): Translatable {
  const source = sourceOf(translation, family);
  if (source) return source;
  throw new Error(
    `${translation.source.path} does not say what it was translated from; “npx blog check” shows how to write it.`,
  );
}

function showChanges(
  translation: Translatable,
  family: Versions,
  siteDir: string,
  io: CliIo,
): void {
  const source = sourceFor(translation, family);
  const {changed, removed, missing} = compare(translation, source);
  if (changed.length + removed.length + missing.length === 0) {
    io.write(`${translation.source.path} is up to date with ${source.source.path}.\n`);
    return;
  }
  const paint = createColors(io.colors);
  const listed = translation.fields.translation?.sections ?? [];
  const present = sectionsOf(source);
  const earlier = earlierSections(siteDir, source.source.path, listed);
  const before = new Map(
    align(
      listed,
      present.map(({hash}) => hash),
    ).map((pair) => [pair.after, pair.before]),
  );
  const name = (heading: string) => paint.bold(nameOf(heading));
  const parts = [
    ...changed.map(({index, heading}) => {
      const now = present[index]?.lines.join('\n').trim() ?? '';
      const old = earlier.get(listed[before.get(index) ?? -1] ?? '');
      const shown = old === undefined ? printable(now) : wordDiff(old, now, io.colors);
      return `${name(heading)}: new or rewritten\n\n${shown}\n`;
    }),
    ...removed.map(({heading}) => `${name(heading)}: gone from the source\n`),
    ...missing.map(({heading}) => `${name(heading)}: not translated yet\n`),
  ];
  io.quote(
    [
      `${translation.source.path} is behind ${source.source.path}.\n`,
      ...parts,
      `When it is up to date: npx blog translate ${family.name} ${translation.locale} --done\n`,
    ].join('\n'),
  );
}
