import {expect, test} from 'vitest';
import {crawl} from '../support/crawl';
import {BUILD_DIR, SITE} from '../support/site';

test('no link, anchor, image or style of the built site leads nowhere', () => {
  expect(crawl({dir: BUILD_DIR, url: SITE, baseUrl: '/'})).toEqual([]);
});
