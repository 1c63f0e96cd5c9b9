/** Keys of authors.yml and tags.yml, as commands take them and ask for them. */
import {didYouMean} from '../content/rules/words';
import type {ContentTree} from '../content/tree';
import type {LocaleCode} from '../locales';
import type {Choice} from './ask';
import type {CliIo} from './io';

/** Parts `a,b, c`; the Arabic and Chinese commas part too, for some keyboards have no other. */
export function commaSeparated(text: string): string[] {
  return text
    .split(/[,،，、]/)
    .map((key) => key.trim())
    .filter((key) => key !== '');
}

/** The authors of a language by the names that readers see. */
export function authorChoices({locales}: ContentTree, locale: LocaleCode): Choice[] {
  return locales[locale].authors.entries.map(({key, values}) => ({
    value: key,
    label: values.name ?? key,
  }));
}

/** The tags of a language by the labels that readers see. */
export function tagChoices({locales}: ContentTree, locale: LocaleCode): Choice[] {
  return locales[locale].tags.entries.map(({key, values}) => ({
    value: key,
    label: values.label ?? key,
  }));
}

/**
 * The keys that were given, or else asked for.
 * @throws when a key is unknown, or when nobody says who wrote an article
 */
export async function keyList(
  given: readonly string[] | undefined,
  choices: readonly Choice[],
  kind: 'authors' | 'tags',
  io: CliIo,
): Promise<readonly string[]> {
  const known = choices.map(({value}) => value);
  const unknown = given?.find((key) => !known.includes(key));
  if (unknown !== undefined) {
    throw new Error(
      `“${unknown}” is not a key of ${kind}.yml. ${didYouMean(unknown, known)}Known: ${known.join(', ')}.`,
    );
  }
  if (given && (given.length > 0 || kind === 'tags')) return given;
  const [only, ...others] = known;
  if (kind === 'authors' && only !== undefined && others.length === 0) return [only];
  const question = kind === 'authors' ? 'Who writes it?' : 'Which tags does it have?';
  const answered = (await io.ask?.several(question, choices)) ?? [];
  if (answered.length > 0 || kind === 'tags') return answered;
  throw new Error(`An article needs authors: add --authors, one or more of ${known.join(', ')}.`);
}
