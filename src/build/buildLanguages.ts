import type {LocaleCode} from '../locales';
import {CODE_VARIABLE} from '../plugins/kept-texts';
import type {LaneOptions} from './buildLane';
import {startDocusaurus} from './docusaurusProcess';
import {codeHash, laneOf} from './plan';
import type {Shard} from './shards';

/**
 * Draws the cards of languages, then builds them in lanes.
 * @throws {BuildError} at the first that Docusaurus cannot build
 */
export async function buildLanguages(
  languages: readonly LocaleCode[],
  options: LaneOptions,
): Promise<Shard[]> {
  if (languages.length === 0) return [];
  const {inputs, fresh} = options;
  // Docusaurus takes a second or two to load, and so does all else; then cards are drawn.
  const laneOfEach = languages.map((locale) => laneOf(locale, inputs));
  const env = {...options.env, ...(!fresh && {[CODE_VARIABLE]: codeHash(inputs)})};
  const lanes = [...new Set(laneOfEach)].map((lane) => ({
    own: languages.filter((_, at) => laneOfEach[at] === lane),
    docusaurus: startDocusaurus({...options, env, lane}),
  }));
  let building: Promise<Shard[]>[] = [];
  try {
    const [{prepareCards}, {buildLane}] = await Promise.all([
      import('./prepare'),
      import('./buildLane'),
    ]);
    await prepareCards(languages, options);
    building = lanes.map(({own, docusaurus}) => buildLane(own, docusaurus, options));
    return (await Promise.all(building)).flat();
  } finally {
    for (const {docusaurus} of lanes) docusaurus.close();
    // What the others are at ends, too, before anybody goes on.
    await Promise.allSettled(building);
  }
}
