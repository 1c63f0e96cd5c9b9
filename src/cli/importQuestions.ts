/** What an article needs to be told that the file sent in does not say: by options or by answers. */
import path from 'node:path';
import type {Article} from '../content/article';
import {sectionList, type Method} from '../content/fieldTypes';
import {parseArticleFileName} from '../content/layout';
import type {ContentTree} from '../content/tree';
import {isRecord} from '../content/yaml';
import type {Submission} from '../desk/importArticle';
import {refuseOtherThanSlug, slugOfTitle} from '../desk/newArticle';
import {knownKey, namesIn, nearestKey, type FieldAnswers} from '../desk/repairFields';
import {translationField} from '../desk/translationDraft';
import {locales, type LocaleCode} from '../locales';
import type {Choice} from './ask';
import type {CliIo} from './io';
import {authorChoices, tagChoices} from './keys';

/** Answers that options of the command line give, so that nobody is asked. */
export type GivenAnswers = {
  readonly locale: LocaleCode;
  readonly slug?: string;
  readonly date?: string;
  readonly title?: string;
  readonly description?: string;
  readonly authors?: readonly string[];
  readonly tags?: readonly string[];
  readonly method?: Method;
  readonly reviewer?: string;
};

/**
 * The name of the article that a file becomes, `2026-02-28-slug`: from the options, from the
 * file's own name, from its title, or as answered.
 *
 * @param given the file's path
 * @throws when no address can be made and nobody can be asked, or when the name is none
 */
export async function articleName(
  given: string,
  {fields, heading}: Submission,
  {slug, date, title}: GivenAnswers,
  io: CliIo,
): Promise<string> {
  if (slug !== undefined) refuseOtherThanSlug(slug);
  const fileName = fileNameOf(given);
  const own = 'slug' in fileName ? fileName : undefined;
  const day = date ?? own?.date ?? io.today();
  const words = title ?? (typeof fields.title === 'string' ? fields.title : heading);
  const end = slug ?? own?.slug ?? slugOfTitle(words ?? '') ?? slugOfTitle(fileName.name);
  if (end === undefined && !io.ask) {
    throw new Error(
      `No address can be made of “${path.basename(given)}”: add --slug words-of-the-title.`,
    );
  }
  const name = `${day}-${end ?? (await io.ask?.text('The end of its address, in Latin letters')) ?? ''}`;
  const problem = parseArticleFileName(name);
  if ('problem' in problem) {
    throw new Error(
      `“${name}” cannot be the name of an article: give --date as year-month-day and --slug in Latin letters, digits and hyphens.`,
    );
  }
  return name;
}

function fileNameOf(given: string) {
  const base = path.basename(given);
  return parseArticleFileName(
    /^index\.mdx?$/.test(base) ? path.basename(path.dirname(given)) : base,
  );
}

type Circumstances = {
  readonly tree: ContentTree;
  readonly given: GivenAnswers;
  readonly source: Article | undefined;
  readonly io: CliIo;
};

/** What the file does not say, from options, from the source, or from whoever can be asked. */
export async function fieldAnswers(
  {fields, heading}: Submission,
  {tree, given, source, io}: Circumstances,
): Promise<FieldAnswers> {
  const {locale} = given;
  const missing = async (name: 'title' | 'description', other: string | undefined) => {
    const said = fields[name];
    // A number in YAML, such as a year, is a title for all that.
    if (typeof said === 'number') return String(said);
    if (typeof said === 'string' && said.trim() !== '') return undefined;
    return other ?? (await io.ask?.text(`Its ${name}, in ${locales[locale].label}`));
  };
  const title = await missing('title', given.title ?? heading);
  const description = await missing('description', given.description);
  const authors = await unknownKeys('authors', namesIn(fields.authors), {
    tree,
    given,
    source,
    io,
  });
  const tags =
    source || given.tags
      ? new Map<string, string | undefined>()
      : await unknownKeys('tags', namesIn(fields.tags), {tree, given, source, io});
  const answered = {authors, tags};
  return {
    set: {
      title,
      description,
      authors:
        namesIn(fields.authors).length === 0
          ? (given.authors ?? source?.fields.authors)
          : undefined,
      tags: source?.fields.tags ?? given.tags,
      ...(await originOf(fields, {tree, given, source, io})),
    },
    keyOf: (kind, name) => (answered[kind].has(name) ? answered[kind].get(name) : name),
  };
}

/**
 * How the text came about: what the file says stands, but for what options say otherwise. That a
 * translation was made from the source as it is now is taken for granted only where the file
 * does not list sections of an earlier one.
 */
async function originOf(
  {authorship, translation}: Submission['fields'],
  {given, source, io}: Circumstances,
): Promise<FieldAnswers['set']> {
  const own = source ? translation : authorship;
  const said = isRecord(own) ? own : {};
  // Of a text that says it was translated, the check says what is missing.
  if (!source && (given.method === undefined || translation !== undefined)) return {};
  const method =
    given.method ?? methodIn(said.method) ?? methodIn(await io.ask?.one(WHO, METHODS)) ?? 'machine';
  const reviewer =
    given.reviewer ??
    said.reviewer ??
    (method === 'machine-reviewed' ? await io.ask?.text('Who has reviewed it?') : undefined);
  const kept = {...said, ...(reviewer !== undefined && {reviewer})};
  if (!source) return {authorship: {...kept, method}};
  const made = translationField(source, method);
  const sections = sectionList.safeParse(said.sections).data ?? [];
  const isVersion = sections.some((hash) => made.sections.includes(hash));
  return {translation: {...kept, ...made, ...(isVersion && {sections})}};
}

const WHO = 'Who translated it?';

const METHODS: readonly {value: Method; label: string}[] = [
  {value: 'human', label: 'a person'},
  {value: 'machine', label: 'a language model, and nobody has reviewed it'},
  {value: 'machine-reviewed', label: 'a language model, and a person has reviewed all of it'},
];

function methodIn(said: unknown): Method | undefined {
  return METHODS.find(({value}) => value === said)?.value;
}

/** A key for each name that is none: from options or the source where they have one, else as answered. */
async function unknownKeys(
  kind: 'authors' | 'tags',
  names: readonly string[],
  {tree, given, source, io}: Circumstances,
): Promise<Map<string, string | undefined>> {
  const unknown = names.filter((name) => knownKey(name, kind, tree) === undefined);
  const [replacement] = given[kind] ?? source?.fields[kind] ?? [];
  const choices =
    kind === 'authors' ? authorChoices(tree, given.locale) : tagChoices(tree, given.locale);
  const answers = new Map<string, string | undefined>();
  for (const name of unknown) {
    if (replacement !== undefined) answers.set(name, replacement);
    else if (io.ask) {
      const answer = await io.ask.one(`“${name}” is not a key of ${kind}.yml. Which is meant?`, [
        ...nearestFirst(choices, nearestKey(name, kind, tree)),
        ...(kind === 'tags' ? [{value: '', label: '(leave it out)'}] : []),
      ]);
      answers.set(name, answer || undefined);
    }
  }
  return answers;
}

/** The first answer is the one that is chosen to begin with. */
function nearestFirst(choices: readonly Choice[], key: string | undefined): Choice[] {
  const isNearest = ({value}: Choice): boolean => value === key;
  return [...choices.filter(isNearest), ...choices.filter((choice) => !isNearest(choice))];
}
