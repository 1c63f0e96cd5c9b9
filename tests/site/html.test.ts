import {expect, test} from 'vitest';
import {invalidHtml} from '../support/htmlRules';
import {builtPages} from '../support/site';

test('every page is valid HTML', async () => {
  expect(await invalidHtml(builtPages())).toEqual([]);
});
