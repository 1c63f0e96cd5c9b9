import {describe, expect, it} from 'vitest';
import {readSimpleYaml, readYaml} from '../../../src/content/simpleYaml';
import {parseYaml, YamlDate} from '../../../src/content/yaml';
import {cpuTimeOf} from '../../support/cpuTime';

const usual = `title: "A title: with “colon”"
description: 'One: two'
authors: [lark]
tags: [open-source, research]
date: 2026-02-28
draft: false

last_update:
translation:
  from: en
  sections: [3f9a1c2e, 00123456, 12345e67, 77b0d4aa]
  method: machine-reviewed
  reviewer: Мария Ц
`;

/** Numbers that look random and are the same in every run. */
function* randomNumbers(seed: number): Generator<number, never> {
  for (let state = seed; ;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state / 2 ** 32;
  }
}

const pieces =
  'a|b|key|k_1|true|False|null|Null|~|yes|é|پرواز|字|0|7|007|1e5|12345e67|00123456|3f9a1c2e|' +
  '12345678901|1_000|0x1f|0o7|.5|1.5|-1|+1|.inf|.nan|2026-02-28|2026-02-30|2026-2-8|12:30|: |:|' +
  ' | |  |   |\n|\n|\n|\n|\n  |\n  |\n    |\n\n|\r\n|\t|, |,|[|]|[a, b]|[]|{|}|{a: b}|"|\'|"a"|\'b\'|' +
  '"a: b"|"\\n"|\'\'|#| #|- |-|--|---|...|&a|*a|!a|%|@|`|>|\\||?|? |<<|a: b|key: value|__proto__|' +
  'key:|key: "x"|null: a|date: 2026-02-28|a:\n  b: c|\u00A0|\u2028|\uFEFF|\0|’|.|/|a/b|e.g.';
const vocabulary = pieces.split(/(?<!\\)\|/).map((piece) => piece.replace('\\|', '|'));

function* randomTexts(count: number): Generator<string> {
  const numbers = randomNumbers(7);
  const below = (limit: number) => Math.floor(numbers.next().value * limit);
  const pick = () => vocabulary[below(vocabulary.length)] ?? '';
  for (let index = 0; index < count; index += 1) {
    const lines = Array.from({length: 1 + below(4)}, () => {
      const start =
        ['', '', 'a: ', 'b: ', 'c:', '  d: ', '  e: ', 'f: [', 'g: "', 'null: ', 'h: {a: '][
          below(11)
        ] ?? '';
      const end = start.endsWith('{a: ')
        ? ['}', ', b: [c]}'][below(2)]
        : start.endsWith('[')
          ? [']', ', a]'][below(2)]
          : start.endsWith('"')
            ? '"'
            : '';
      return start + Array.from({length: below(4)}, pick).join('') + (end ?? '');
    });
    yield lines.join('\n');
  }
}

describe('the reader of usual front matter', () => {
  it('reads what most articles have', () => {
    expect(readSimpleYaml(usual)).toEqual({
      title: 'A title: with “colon”',
      description: 'One: two',
      authors: ['lark'],
      tags: ['open-source', 'research'],
      date: new YamlDate('2026-02-28'),
      draft: false,
      last_update: null,
      translation: {
        from: 'en',
        sections: ['3f9a1c2e', 123456, '12345e67', '77b0d4aa'],
        method: 'machine-reviewed',
        reviewer: 'Мария Ц',
      },
    });
  });

  it('agrees with the parser on all that it takes', () => {
    let taken = 0;
    for (const text of [usual, ...randomTexts(20_000)]) {
      const data = readSimpleYaml(text);
      if (data) {
        taken += 1;
        const {data: expected, problem} = parseYaml(text);
        expect({text, data, problem}).toEqual({text, data: expected, problem: undefined});
      }
    }
    expect(taken).toBeGreaterThan(1_000);
  });

  it('takes time in proportion to the text, whatever it is', () => {
    const time = cpuTimeOf(() => {
      for (const piece of ['a ', '[a', ', ', 'a, ', '"', 'a: ', '\n', '’']) {
        readSimpleYaml(`a: ${piece.repeat(100_000)}\n`);
        readSimpleYaml(`a: [${piece.repeat(100_000)}]\n`);
      }
    });
    expect(time).toBeLessThan(2_000);
  });

  it('still tells where everything stands', () => {
    const {places, problem} = readYaml(usual, 4);
    expect(problem).toBeUndefined();
    const expected = parseYaml(usual, 4).places;
    for (const path of [
      'title',
      'tags',
      'tags/1',
      'last_update',
      'translation/from',
      'from',
      'a',
    ]) {
      expect(places.get(path), path).toEqual(expected.get(path));
    }
    expect(readYaml('a: b: c', 4)).toEqual(parseYaml('a: b: c', 4));
  });

  it('tells where keys stand as the parser does, on all that it takes', () => {
    for (const text of randomTexts(20_000)) {
      const data = readSimpleYaml(text);
      if (!data) continue;
      const [fast, full] = [readYaml(text, 3).places, parseYaml(text, 3).places];
      for (const key of [...Object.keys(data), 'd', 'missing']) {
        expect({text, key, place: fast.get(key)}).toEqual({text, key, place: full.get(key)});
      }
    }
  });
});
