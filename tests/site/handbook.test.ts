import {describe, expect, test} from 'vitest';
import {builtPages} from '../support/site';

const pages = builtPages();

function handbookPage(path: string) {
  const page = pages.find((candidate) => candidate.path === path);
  if (!page) throw new Error(`There is no ${path}.`);
  return page.$;
}

/** Where the menu of the handbook leads, and which of its links is marked. */
function menuOf(path: string) {
  const $ = handbookPage(path);
  const links = $('.article__header nav a').toArray();
  return {
    addresses: links.map((link) => $(link).attr('href')),
    current: links
      .filter((link) => $(link).attr('aria-current'))
      .map((link) => [$(link).attr('href'), $(link).attr('aria-current')]),
  };
}

describe('the menu of the handbook', () => {
  test('leads to every page that is no part of a group, and to the list of the group', () => {
    const {addresses, current} = menuOf('/handbook/write/');
    expect(addresses).toEqual(expect.arrayContaining(['/handbook/', '/handbook/findings/']));
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(addresses).not.toContain('/handbook/findings/figure-missing/');
    expect(current).toEqual([['/handbook/write/', 'page']]);
  });

  test('marks the group of the page', () => {
    expect(menuOf('/handbook/findings/').current).toEqual([['/handbook/findings/', 'page']]);
    expect(menuOf('/handbook/findings/figure-missing/').current).toEqual([
      ['/handbook/findings/', 'true'],
    ]);
  });

  test('has the pages of its language alone', () => {
    expect(menuOf('/fa/handbook/translate/').addresses).toEqual(['/fa/handbook/translate/']);
  });
});

test('what is looked up has no page before or after it', () => {
  expect(handbookPage('/handbook/findings/figure-missing/')('.pager')).toHaveLength(0);
  expect(handbookPage('/handbook/findings/')('.pager [rel=next]')).toHaveLength(0);
  expect(handbookPage('/handbook/write/')('.pager [rel=next]')).toHaveLength(1);
});
