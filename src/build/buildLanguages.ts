import type {LocaleCode} from '../locales';
import type {LanguageOptions} from './buildInTurn';
import {startDocusaurus} from './docusaurusProcess';
import type {Shard} from './shards';

/**
 * Draws the cards of languages, then builds them one after the other: more at a time take memory
 * and no less time, as one keeps a processor and a half busy.
 * @throws {BuildError} at the first that Docusaurus cannot build
 */
export async function buildLanguages(
  languages: readonly LocaleCode[],
  options: LanguageOptions,
): Promise<Shard[]> {
  if (languages.length === 0) return [];
  // It takes a second or two to load, and so does all else; then cards are drawn.
  const docusaurus = startDocusaurus(options);
  try {
    const [{prepareCards}, {buildInTurn}] = await Promise.all([
      import('./prepare'),
      import('./buildInTurn'),
    ]);
    await prepareCards(languages, options);
    return await buildInTurn(languages, docusaurus, options);
  } finally {
    docusaurus.close();
  }
}
