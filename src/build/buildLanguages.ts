import type {LocaleCode} from '../locales';
import type {LanguageOptions} from './buildInTurn';
import {docusaurusProcess} from './docusaurusProcess';
import {beginShard} from './renderedPages';
import type {Shard} from './shards';

/**
 * Draws the cards of languages, and builds them.
 * @throws {BuildError} at the first that Docusaurus cannot build
 */
export async function buildLanguages(
  languages: readonly LocaleCode[],
  options: LanguageOptions,
): Promise<Shard[]> {
  if (languages.length === 0) return [];
  const docusaurus = docusaurusProcess(options);
  try {
    const rendered = new Set<LocaleCode>();
    for (const locale of languages) {
      if (await beginShard(locale, options)) rendered.add(locale);
      else docusaurus.load();
    }
    // All this takes long to load as well; then cards are drawn.
    const [{prepareCards}, {buildInTurn}] = await Promise.all([
      import('./prepare'),
      import('./buildInTurn'),
    ]);
    await prepareCards(
      languages.filter((locale) => !rendered.has(locale)),
      options,
    );
    return await buildInTurn(languages, rendered, docusaurus, options);
  } finally {
    docusaurus.close();
  }
}
