/** `new`: a file to write an article in. */
import {mkdir, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {InvalidArgumentError, Option, type Command} from 'commander';
import type {Method} from '../../content/fieldTypes';
import {articlesDir, isRealDate} from '../../content/layout';
import {readContentTree} from '../../content/readTree';
import {articleVersions} from '../../content/translations';
import type {ContentTree} from '../../content/tree';
import {newArticleText, refuseOtherThanSlug, slugOfTitle} from '../../desk/newArticle';
import {defaultLocale, localeCodes, locales, type LocaleCode} from '../../locales';
import {slugOf} from '../findText';
import {authorChoices, commaSeparated, keyList, tagChoices} from '../keys';
import type {CliIo} from '../io';
import {siteDirOf} from '../siteDir';

type Options = {
  readonly locale: LocaleCode;
  readonly slug?: string;
  readonly date?: string;
  readonly description?: string;
  readonly authors?: readonly string[];
  readonly tags?: readonly string[];
  readonly method: Method;
};

/** Adds the command to the program. What is not given is asked for at a terminal. */
export function addNewCommand(program: Command, io: CliIo): void {
  program
    .command('new')
    .description('begin an article')
    .argument('<title>', 'its title, in quotes')
    .addOption(
      new Option('-l, --locale <code>', 'the language that it is written in')
        .choices(localeCodes)
        .default(defaultLocale),
    )
    .option('--slug <slug>', 'the end of its address: Latin letters, digits and hyphens')
    .option('--date <yyyy-mm-dd>', 'the day that it is dated (default: today)', realDate)
    .option('--description <text>', 'one or two sentences for search results and cards')
    .option('--authors <keys>', 'keys of authors.yml, separated by commas', commaSeparated)
    .option('--tags <keys>', 'keys of tags.yml, separated by commas', commaSeparated)
    .addOption(
      new Option('--method <method>', 'who writes it')
        // What is reviewed has a reviewer, once it is there.
        .choices(['human', 'machine'])
        .default('human'),
    )
    .action(async (title: string, options: Options, command: Command) => {
      await begin(title.trim(), options, siteDirOf(command, io), io);
    });
}

function realDate(text: string): string {
  if (isRealDate(text)) return text;
  throw new InvalidArgumentError('Write a day as year-month-day, such as 2026-02-28.');
}

async function begin(title: string, options: Options, siteDir: string, io: CliIo): Promise<void> {
  if (title === '') throw new Error('An article needs a title: npx blog new "A title".');
  const tree = await readContentTree(siteDir);
  const {locale} = options;
  const slug = await slugFor(title, options, io);
  const name = `${options.date ?? io.today()}-${slug}`;
  refuseTaken(name, slug, tree);
  const text = newArticleText({
    title,
    description: await descriptionFor(options, io),
    authors: await keyList(options.authors, authorChoices(tree, locale), 'authors', io),
    tags: await keyList(options.tags, tagChoices(tree, locale), 'tags', io),
    method: options.method,
  });
  const file = `${articlesDir(locale)}/${name}.md`;
  const target = path.join(siteDir, file);
  await mkdir(path.dirname(target), {recursive: true});
  // “wx”: a file that has come up since is not written over.
  await writeFile(target, text, {flag: 'wx'});
  io.write(
    [
      `${file}\n`,
      `Write the introduction above the marker <!-- truncate --> and the rest below it.`,
      `Look at it with “npm start -- --locale ${locale}”; take out “draft: true” when it is ready.\n`,
    ].join('\n'),
  );
}

async function slugFor(title: string, {slug, locale}: Options, io: CliIo): Promise<string> {
  const made = slug ?? slugOfTitle(title);
  if (slug !== undefined) refuseOtherThanSlug(slug);
  if (made !== undefined) return made;
  if (!io.ask) {
    throw new Error(
      `No address can be made of a title in ${locales[locale].label}: add --slug words-of-the-title.`,
    );
  }
  const answer = await io.ask.text('The end of its address, in Latin letters (words-of-the-title)');
  return slugFor(title, {slug: answer, locale} as Options, io);
}

function refuseTaken(name: string, slug: string, tree: ContentTree): void {
  const taken = [...articleVersions(tree).values()].find(
    ({name: other}) => other === name || slugOf(other) === slug,
  );
  const existing = taken && [...taken.byLocale.values()][0];
  if (!existing) return;
  const missing = localeCodes.find((code) => !taken.byLocale.has(code));
  const translating = missing ? `To translate it: npx blog translate ${slug} ${missing}. ` : '';
  throw new Error(
    `An article of that name exists: ${existing.source.path}. ${translating}For another article give another --slug.`,
  );
}

async function descriptionFor({description}: Options, io: CliIo): Promise<string> {
  if (description?.trim()) return description.trim();
  if (io.ask) return io.ask.text('What it says, in one or two sentences (for search and cards)');
  throw new Error('An article needs a description: add --description "One or two sentences."');
}
