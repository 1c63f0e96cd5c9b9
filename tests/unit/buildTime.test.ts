import {describe, expect, test} from 'vitest';
import {buildTime} from '../../src/buildTime';

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

  test('is the commit’s, and so the same twice', () => {
    expect(buildTime('.', {})).toEqual(buildTime('.', {}));
    expect(buildTime('.', {}).getMilliseconds()).toBe(0);
  });
});
