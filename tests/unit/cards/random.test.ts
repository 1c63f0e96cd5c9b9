import {beforeAll, describe, expect, it} from 'vitest';
import {readContentTree} from '../../../src/content/readTree';
import type {ContentTree} from '../../../src/content/tree';
import {localeCodes} from '../../../src/locales';
import {compose, expectNothingClipped} from '../../support/cardChecks';
import {loadEngine, type CardEngine} from '../../support/cardEngine';

const TITLES = 300;

let engine: CardEngine;
let tree: ContentTree;
beforeAll(async () => {
  [engine, tree] = await Promise.all([loadEngine(), readContentTree('.')]);
});

/** Numbers between 0 and 1, the same in every run (Numerical Recipes' generator). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

describe('of titles put together from the words of articles', () => {
  it.each(localeCodes)('none is clipped in %s', {timeout: 60_000}, async (locale) => {
    const random = createRandom(7);
    const text = tree.locales[locale].articles
      .map(({source, frontMatter}) => source.text.slice(frontMatter.bodyOffset))
      .join(' ');
    // Han text has no spaces: its pieces are what stands between punctuation marks.
    const words = text.match(/[\p{L}\p{M}\p{N}\u200C()«»“”:.,،。，%-]+/gu) ?? [];
    expect(words.length).toBeGreaterThan(100);
    for (let count = 0; count < TITLES; count++) {
      const length = 1 + Math.floor(random() * random() * (locale === 'zh' ? 10 : 30));
      const title = Array.from(
        {length},
        () => words[Math.floor(random() * words.length)] ?? '',
      ).join(locale === 'zh' ? '' : ' ');
      const {lines} = await compose(engine, locale, title);
      expectNothingClipped(lines);
    }
  });
});
