import {describe, expect, it} from 'vitest';
import {parseYaml, YamlDate} from '../../../src/content/yaml';
import {FRONT_MATTER_LIMITS} from '../../../src/content/yamlLimits';
import {cpuTimeOf} from '../../support/cpuTime';

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
    ['a: 1\nb: 2\na: 3', 'DUPLICATE_KEY', 10],
    ['a: {b: 1, c: 2, b: 3}', 'DUPLICATE_KEY', 16],
  ])('finds the first fault of %j', (text, code, offset) => {
    expect(parseYaml(text).problem).toEqual({code, offset});
  });

  it('shows where there is more than is read while a person waits', () => {
    const keys = Array.from({length: 40_000}, (_, index) => `k${index}: 1\n`).join('');
    expect(parseYaml(keys).problem).toEqual({code: 'TOO_LONG', offset: 300_000});
    expect(parseYaml('a: b\n'.repeat(20_000)).problem).toEqual({code: 'TOO_LONG', offset: 75_001});
    expect(parseYaml(`a: ${'"'.repeat(3000)}\n`, 4, FRONT_MATTER_LIMITS).problem).toMatchObject({
      code: 'TOO_LONG',
    });
  });

  it('reads the front matter of a translation of a thousand sections', () => {
    const hashes = Array.from({length: 1000}, (_, index) => `${index}`.padStart(8, 'a'));
    const text = `title: "A title"\ntranslation: {from: en, sections: [${hashes.join(', ')}]}\n`;
    const {data, problem} = parseYaml(text, 4, FRONT_MATTER_LIMITS);
    expect(problem).toBeUndefined();
    expect(data).toMatchObject({translation: {sections: hashes}});
  });

  it('reads a glossary of hundreds of terms', () => {
    const form = '    form: a word\n    definition: "What it means, in one sentence."\n';
    const forms = ['en', 'fa', 'ar', 'ru', 'zh'].map((locale) => `  ${locale}:\n${form}`).join('');
    const text = Array.from({length: 400}, (_, index) => `term-${index}:\n${forms}`).join('\n');
    const {data, problem} = parseYaml(text);
    expect(problem).toBeUndefined();
    expect(Object.keys(data)).toHaveLength(400);
  });

  it.each([
    ['quotes', `title: ${'"'.repeat(200_000)}`],
    ['tags', `a: ${'!t '.repeat(50_000)}`],
    ['anchors', `a: ${'&t '.repeat(50_000)}`],
    ['lists', `a: ${'[]'.repeat(30_000)}`],
    ['keys', Array.from({length: 19_000}, (_, index) => `k${index}: 1`).join('\n')],
    ['keys without values', Array.from({length: 9000}, (_, index) => `? k${index}`).join('\n')],
  ])('takes little time, whatever it is: %s', (_name, text) => {
    const time = cpuTimeOf(() => {
      parseYaml(text);
      for (let count = 0; count < 12; count += 1) parseYaml(text, 4, FRONT_MATTER_LIMITS);
    });
    expect(time).toBeLessThan(2000);
  });

  it('survives aliases that multiply', () => {
    const bomb =
      'a: &a [1,1,1,1,1]\nb: &b [*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c]';
    expect(parseYaml(bomb).problem?.code).toBe('ANCHOR');
  });
});
