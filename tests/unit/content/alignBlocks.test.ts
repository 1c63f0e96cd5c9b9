import {describe, expect, it} from 'vitest';
import {alignBlocks, type MeasuredBlock} from '../../../src/content/alignBlocks';
import type {BlockKind} from '../../../src/content/blocks';

/** A block is given as its length and its marks, after its kind when it is no paragraph. */
function blocks(...texts: string[]): MeasuredBlock[] {
  return texts.map((text) => {
    const [, kind = 'paragraph', length = '', marks = ''] =
      /^([a-z]+)? ?(\d+) ?(.*)$/.exec(text) ?? [];
    return {
      block: {kind: kind as BlockKind, offset: 0, prose: text, node: {type: 'break'}},
      length: Number(length),
      marks: new Set(marks.split(' ').filter(Boolean)),
    };
  });
}

function aligned(source: string[], target: string[], maxCells = 1000): string[] {
  return alignBlocks(blocks(...source), blocks(...target), maxCells).map((pair) =>
    [pair.source, pair.target]
      .map((side) => side.map(({block}) => block.prose).join(' + ') || '–')
      .join(' = '),
  );
}

describe('blocks are paired', () => {
  it('one by one when nothing is missing', () => {
    expect(aligned(['100', '300', 'item 20'], ['110', '280', 'item 30'])).toEqual([
      '100 = 110',
      '300 = 280',
      'item 20 = item 30',
    ]);
  });

  it('by their lengths', () => {
    expect(aligned(['100', '300', '120'], ['110', '130'])).toEqual([
      '100 = 110',
      '300 = –',
      '120 = 130',
    ]);
  });

  it('by names and figures where lengths do not tell', () => {
    expect(
      aligned(
        ['row 40 akash', 'row 40 ritual', 'row 40 render'],
        ['row 40 akash', 'row 40 render'],
      ),
    ).toEqual([
      'row 40 akash = row 40 akash',
      'row 40 ritual = –',
      'row 40 render = row 40 render',
    ]);
  });

  it('two with one, where a translator joined or parted them', () => {
    expect(aligned(['200', '250', '400'], ['460', '410'])).toEqual([
      '200 + 250 = 460',
      '400 = 410',
    ]);
    expect(aligned(['450', '400'], ['210', '240', '410'])).toEqual([
      '450 = 210 + 240',
      '400 = 410',
    ]);
  });

  it('only with their like', () => {
    expect(aligned(['100', 'item 100', 'item 90'], ['item 100', 'item 90', '100'])).toEqual([
      '100 = –',
      'item 100 = item 100',
      'item 90 = item 90',
      '– = 100',
    ]);
  });

  it('by their kinds alone when there are too many', () => {
    expect(aligned(['100', 'item 10', '300'], ['item 90', '290'], 1)).toEqual([
      '100 = –',
      'item 10 = item 90',
      '300 = 290',
    ]);
  });
});
