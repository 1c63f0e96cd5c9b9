import {describe, expect, it} from 'vitest';
import {excerptAt, lineAt, offsetOfLine, positionAt} from '../../../src/content/source';

const source = (text: string) => ({path: 'a.md', text});

describe('positions', () => {
  it('counts lines and columns from 1', () => {
    const file = source('ab\ncd');
    expect([0, 1, 2, 3, 4].map((offset) => positionAt(file, offset))).toEqual([
      {line: 1, column: 1},
      {line: 1, column: 2},
      {line: 1, column: 3},
      {line: 2, column: 1},
      {line: 2, column: 2},
    ]);
  });

  it('takes CR LF and a lone CR for one line break each', () => {
    const file = source('a\r\nb\rc');
    expect(positionAt(file, 3)).toEqual({line: 2, column: 1});
    expect(positionAt(file, 5)).toEqual({line: 3, column: 1});
    expect(lineAt(file, 1)).toBe('a');
    expect(offsetOfLine(file, 3)).toBe(5);
  });

  it('takes an offset past the end for the last line', () => {
    expect(positionAt(source('a\nb'), 99).line).toBe(2);
  });
});

describe('excerpts', () => {
  it('puts the caret under the column', () => {
    expect(excerptAt(source('one\ntitle: a: b'), 12)).toBe('title: a: b\n        ^');
  });

  it('counts Han characters as two columns and combining marks as none', () => {
    expect(excerptAt(source('去中e\u0301x'), 4)).toBe('去中e\u0301x\n     ^');
  });

  it('keeps tabs, so that the caret stays in line', () => {
    expect(excerptAt(source('\ta: b'), 2)).toBe('\ta: b\n\t ^');
  });

  it('cuts a long line around the caret', () => {
    const [line = '', caret = ''] = excerptAt(
      source(`${'a'.repeat(500)}X${'b'.repeat(500)}`),
      500,
    ).split('\n');
    expect(line).toMatch(/^…a{38}Xb{37}…$/);
    expect(line[caret.indexOf('^')]).toBe('X');
  });
});
