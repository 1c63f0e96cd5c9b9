import {describe, expect, test} from 'vitest';
import {buildTime} from '../../src/buildTime';
import {gitAt} from '../support/git';
import {useSiteFolder} from '../support/siteFolder';

const folder = useSiteFolder();

describe('the moment of a build', () => {
  test('is what SOURCE_DATE_EPOCH says', () => {
    expect(buildTime('.', {SOURCE_DATE_EPOCH: '1714867200'}).toISOString()).toBe(
      '2024-05-05T00:00:00.000Z',
    );
  });

  test('is refused if it is no number of seconds', () => {
    expect(() => buildTime('.', {SOURCE_DATE_EPOCH: 'today'})).toThrowErrorMatchingInlineSnapshot(
      `[Error: SOURCE_DATE_EPOCH is “today”; write seconds since 1970, such as 1795219200]`,
    );
  });

  test('is the last commit’s', async () => {
    const [first, second] = [1_700_000_000, 1_700_100_000];
    gitAt(first, folder.dir, 'init');
    for (const seconds of [first, second]) {
      await folder.write({'a.md': `${seconds}`});
      gitAt(seconds, folder.dir, 'add', '--all');
      gitAt(seconds, folder.dir, 'commit', '--message', 'A change');
      expect(buildTime(folder.dir, {})).toEqual(new Date(seconds * 1000));
    }
  });
});
