import type {LocaleCode} from '../locales';
import type {LanguageOptions} from './buildInTurn';
import {docusaurusProcess} from './docusaurusProcess';
import {beginShard} from './renderedPages';
import type {Shard} from './shards';

/**
 * Builds languages, and first draws the cards of those whose pages are to be made.
 * @throws {BuildError} at the first that Docusaurus cannot build
 */
export async function buildLanguages(
  languages: readonly LocaleCode[],
  options: LanguageOptions,
): Promise<Shard[]> {
  if (languages.length === 0) return [];
  const docusaurus = docusaurusProcess(options);
  try {
    const [rendered, missing] = [new Set<LocaleCode>(), new Array<LocaleCode>()];
    for (const locale of languages) {
      if (await beginShard(locale, options)) {
        rendered.add(locale);
      } else {
        docusaurus.load();
        missing.push(locale);
      }
    }
    // All this takes long to load as well; then cards are drawn.
    const [{prepareCards}, {buildInTurn}] = await Promise.all([
      import('./prepare'),
      import('./buildInTurn'),
    ]);
    if (missing.length > 0) await prepareCards(missing, options);
    return await buildInTurn(languages, rendered, docusaurus, options);
  } finally {
    docusaurus.close();
  }
}
