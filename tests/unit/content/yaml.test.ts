import {describe, expect, it} from 'vitest';
import {parseYaml, YamlDate} from '../../../src/content/yaml';

describe('reading YAML', () => {
  it('merges maps, as Docusaurus’ reader does', () => {
    const {data} = parseYaml('a: &a {x: 1}\nb: {<<: *a, y: 2}');
    expect(data).toMatchObject({b: {x: 1, y: 2}});
  });

  it('tells where every key, value and item stands in the file', () => {
    const {places} = parseYaml('a: 1\nb: [x, y]\nc:\n  d: z\n', 100);
    expect(Object.fromEntries(places)).toEqual({
      a: {key: 100, value: 103},
      b: {key: 105, value: 108},
      'b/0': {key: 109, value: 109},
      'b/1': {key: 112, value: 112},
      c: {key: 115, value: 120},
      'c/d': {key: 120, value: 123},
    });
  });

  it('keeps a date as it was written', () => {
    expect(parseYaml('date: 2026-02-30').data).toEqual({date: new YamlDate('2026-02-30')});
    expect(parseYaml('date: "2026-02-28"').data).toEqual({date: '2026-02-28'});
  });

  it('takes an empty text for an empty map', () => {
    expect(parseYaml('# nothing yet\n')).toEqual({data: {}, places: new Map()});
  });

  it.each([
    ['a: b: c', 'BLOCK_AS_IMPLICIT_KEY', 3],
    ['a: "b\nc: d\n', 'UNCLOSED_QUOTE', 3],
    ['a: "b\nc: "d"\n', 'UNCLOSED_QUOTE', 3],
    ['a: [b, c\nd: e\n', 'UNCLOSED_BRACKET', 3],
    ['a: *b', 'ANCHOR', 3],
    ['a: !b c', 'TAG_RESOLVE_FAILED', 3],
    ['- a', 'NOT_A_MAP', 0],
    ['just words', 'NOT_A_MAP', 0],
    [`a: ${'['.repeat(20_000)}`, 'TOO_DEEP', 103],
    [`a: ${'- '.repeat(20_000)}`, 'TOO_DEEP', 1],
    ['a: b\n'.repeat(20_000), 'TOO_LONG', 0],
    [`{${'a: b, '.repeat(20_000)}}`, 'TOO_LONG', 0],
  ])('finds the first fault of %j', (text, code, offset) => {
    expect(parseYaml(text).problem).toEqual({code, offset});
  });

  it('survives aliases that multiply', () => {
    const bomb =
      'a: &a [1,1,1,1,1]\nb: &b [*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c]';
    expect(parseYaml(bomb).problem?.code).toBe('ANCHOR');
  });
});
