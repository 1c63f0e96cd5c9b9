import {expect, test} from 'vitest';
import {localeCodes} from '../../../src/locales';
import {missedQueries, readRelevanceSet} from '../../support/relevance';

/** The share of the queries that must find their article. */
const LEAST = 0.95;

test.each(localeCodes)('readers of %s find what they look for', async (locale) => {
  const set = await readRelevanceSet(locale);
  expect(set.queries.length).toBeGreaterThanOrEqual(40);
  const missed = await missedQueries(set, locale);
  const share = 1 - missed.length / set.queries.length;
  expect(share, JSON.stringify(missed, null, 2)).toBeGreaterThanOrEqual(LEAST);
});
