import {createHash} from 'node:crypto';
import {describe, expect, it} from 'vitest';
import {sectionHashes, sections} from '../../../src/content/sections';
import {cpuTimeOf} from '../../support/cpuTime';

const outline = (markdown: string) =>
  sections(markdown).map(({id, level, heading}) => `${level} ${heading}${id ? ` #${id}` : ''}`);

describe('sections', () => {
  it('begin at headings of level 2 and deeper, the first before them', () => {
    expect(
      outline('Intro\n\n## One {#one}\ntext\n### `Two` and *more* ##\n###### Six\n# Title\n'),
    ).toEqual(['0 ', '2 One #one', '3 `Two` and *more*', '6 Six']);
  });

  it('always have one before the first heading', () => {
    expect(outline('')).toEqual(['0 ']);
    expect(sections('\n## A\n')).toMatchObject([
      {isEmpty: true},
      {isEmpty: true, lines: ['## A', '']},
    ]);
    expect(sections('a\n## A\nb')).toMatchObject([{isEmpty: false}, {isEmpty: false}]);
  });

  it('do not begin in code, in comments, or at what is no heading', () => {
    const text = [
      '```md\n## a\n~~~\n## b\n```',
      '> ~~~~\n> ~~~\n> ## c\n> ~~~~',
      '<!--\n## d\n-->',
      '{/*\n## e\n*/}',
      '##f',
      '    ## g',
      '####### h',
      'i\n---',
    ];
    expect(outline(text.join('\n\n'))).toEqual(['0 ']);
  });

  it('begin again after code, and after marks of comments that are text', () => {
    expect(outline('```\na\n```\n## A')).toContain('2 A');
    expect(outline('`<!--` begins\n\n## A\n\n`-->` ends')).toContain('2 A');
    expect(outline('<!-- never closed\n\n## A')).toContain('2 A');
    expect(outline('a <!-- b\n--> c <!-- d -->\n\n## A')).toContain('2 A');
  });
});

describe('hashes', () => {
  const hash = (markdown: string) => sectionHashes(markdown).join();

  it('are the first eight digits of the SHA-256 of the text', () => {
    const digest = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 8);
    expect(sectionHashes('Intro.\n\n## A  heading {#a}\n\nText,\nmore.\n')).toEqual([
      digest('Intro.'),
      digest('## A heading Text, more.'),
    ]);
  });

  it.each([
    ['line breaks', 'a\r\nb\r\n\r\n## C\r\n'],
    ['a lone CR', 'a\rb\r\r## C'],
    ['white space', '\n\na \t  b\n\n\n##   C  \n\n'],
    ['ids of headings', 'a b\n\n## C {#other}'],
    ['comments', 'a <!-- note -->b\n<!-- truncate -->\n\n## C <!-- #c -->\n'],
    ['comments of MDX', 'a\n{/* truncate\n## D */}\nb\n\n## C\n'],
  ])('do not change with %s', (_name, text) => {
    expect(hash(text)).toBe(hash('a\nb\n\n## C\n'));
  });

  it('do not change with the way a letter is put together', () => {
    expect(hash('cafe\u0301')).toBe(hash('caf\u00E9'));
  });

  it.each(['a c', 'ab', 'A b', 'a b `<!-- x -->`', 'a\u200Cb'])('tell “a b” from %j', (text) => {
    expect(hash(text)).not.toBe(hash('a b'));
  });

  it('change with the text of the section and leave the others', () => {
    const [intro, first, second] = sectionHashes('a\n## B\nb\n## C\nc');
    expect(sectionHashes('a\n## B\nb!\n## C\nc')).toEqual([
      intro,
      expect.not.stringMatching(first ?? ''),
      second,
    ]);
    expect(sectionHashes('a\n### B\nb\n## C\nc')[1]).not.toBe(first);
  });

  it('take time in proportion to the text, whatever it is', () => {
    const time = cpuTimeOf(() => {
      for (const piece of ['<!-- ', '{/*', '`', '## a {#', '<!-- -->', '\n## ', '\n```', ' ']) {
        sectionHashes(`## ${piece.repeat(100_000)}`);
      }
    });
    expect(time).toBeLessThan(5_000);
  });
});
