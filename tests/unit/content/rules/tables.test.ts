import {describe, expect, it} from 'vitest';
import {articleOf, findIn} from './textFindings';

describe('table-cells', () => {
  const messages = (rows: string) =>
    findIn(articleOf(`| a | b |\n| --- | --- |\n${rows}`), 'table-cells').map(
      ({message, column}) => `${column} ${message}`,
    );

  it('shows rows with more cells than the head, which lose some, and with fewer', () => {
    expect(messages('| 1 | 2 | 3 |\n| 1 | 2 |\n| 1 |')).toEqual([
      '1 This row has 3 cells, and the head of the table 2: readers do not see the extra cells.',
      '1 This row has 1 cell, and the head of the table 2.',
    ]);
    expect(messages('| `a|b` | 2 |')).toHaveLength(1);
  });

  it.each([
    '| 1 | 2 |',
    '1 | 2',
    '| | |',
    '| `a\\|b` | 2 |',
    '| 1 | |\n\nText | with bars | in it',
  ])('lets %j pass', (rows) => {
    expect(messages(rows)).toEqual([]);
  });
});
