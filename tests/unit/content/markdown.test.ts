import {describe, expect, it} from 'vitest';
import {parseMarkdown, type MarkdownFormat} from '../../../src/content/markdown';

const parse = (text: string, format: MarkdownFormat = 'md') =>
  parseMarkdown(text, {format, bodyOffset: 0, dropTitle: true}).body;

const ids = (text: string, format?: MarkdownFormat) =>
  parse(text, format).headings.map(({id}) => id);

describe('ids of headings', () => {
  it('are slugs of the text, numbered when they repeat', () => {
    expect(ids('## Two Words\n\n## Two words\n\n## `Code` & *more*\n')).toEqual([
      'two-words',
      'two-words-1',
      'code--more',
    ]);
  });

  it('keep letters of all scripts', () => {
    expect(ids('## هوش مصنوعی\n\n## 计算市场\n\n## Рынок вычислений')).toEqual([
      'هوش-مصنوعی',
      '计算市场',
      'рынок-вычислений',
    ]);
  });

  it.each(['md', 'mdx'] as const)('are what stands in {#…} in .%s', (format) => {
    const {headings} = parse('## A [link](/a/) here {#one}\n\n### `b` {#two}', format);
    expect(headings).toMatchObject([
      {id: 'one', depth: 2, text: 'A link here'},
      {id: 'two', depth: 3, text: 'b'},
    ]);
  });

  it('are what stands in a comment at the end', () => {
    expect(ids('## A <!-- #one -->')).toEqual(['one']);
    expect(ids('## A {/* #one */}', 'mdx')).toEqual(['one']);
  });

  it('are not counted for the title of an article, which is taken out', () => {
    expect(ids('# Same\n\n## Same')).toEqual(['same']);
    expect(ids('---\n\n# Same\n\n## Same')).toEqual(['same', 'same-1']);
    expect(ids('## First\n\n# Same')).toEqual(['first', 'same']);
  });

  it('are found in admonitions, lists and quotes', () => {
    expect(ids(':::note\n\n## In a note\n\n:::\n\n> ## In a quote')).toEqual([
      'in-a-note',
      'in-a-quote',
    ]);
  });
});

describe('references', () => {
  it('take the first of several definitions of one name', () => {
    const {references} = parse('[a]\n\n[a]: /first/\n[a]: /second/');
    expect(references.map(({url}) => url)).toEqual(['/first/']);
  });

  it('keep their places after a byte order mark', () => {
    expect(parse('\uFEFF[a](/a/)').references).toMatchObject([{url: '/a/', offset: 1}]);
  });

  it('are links and images, with how they are written and where', () => {
    const text = '[a](/a/) ![b](./b.png)\n\n[c][d] ![e][f]\n\n[d]: /d/\n[f]: ./f.png\n';
    expect(parse(text).references).toEqual([
      {kind: 'link', url: '/a/', offset: 0, via: 'inline'},
      {kind: 'image', url: './b.png', offset: 9, via: 'inline'},
      {kind: 'link', url: '/d/', offset: 40, via: 'definition'},
      {kind: 'image', url: './f.png', offset: 49, via: 'definition'},
    ]);
  });

  it('are read from HTML in .md and from JSX in .mdx', () => {
    const text = '<a href="/a/">x</a> <img alt="" src="b.png" />';
    const expected = [
      {kind: 'link', url: '/a/', offset: 0, via: 'html'},
      {kind: 'image', url: 'b.png', offset: 20, via: 'html'},
    ];
    expect(parse(text).references).toEqual(expected);
    expect(parse(text, 'mdx').references).toEqual(expected);
  });

  it('are not read from code', () => {
    expect(parse('{"[a](/a/)"}', 'mdx').references).toEqual([]);
    expect(parse('`[a](/a/)`\n\n```md\n[b](/b/)\n```\n').references).toEqual([]);
  });

  it('count their offsets from the beginning of the file, front matter included', () => {
    const text = '---\ntitle: [x](/x/)\n---\n[a](/a/)';
    const {references} = parseMarkdown(text, {format: 'md', bodyOffset: 24, dropTitle: true}).body;
    expect(references).toEqual([{kind: 'link', url: '/a/', offset: 24, via: 'inline'}]);
  });
});

describe('anchors', () => {
  it('are ids of headings and of tags', () => {
    expect(parse('## A\n\n<a id="b"></a> <h3 id=\'c\'>C</h3>').anchors).toEqual(['a', 'b', 'c']);
    expect(parse('## A\n\n<Note id="b" />', 'mdx').anchors).toEqual(['a', 'b']);
  });
});

describe('the marker of the excerpt', () => {
  it('is a comment of the format', () => {
    expect(parse('A\n\n<!-- truncate -->\n\nB').truncation.state).toBe('present');
    expect(parse('A\n\n{/* truncate */}\n\nB', 'mdx').truncation.state).toBe('present');
  });

  it('is not seen in code', () => {
    expect(parse('A\n\n`<!-- truncate -->`').truncation.state).toBe('missing');
  });

  it('is misspelt when it is the other format’s or another word', () => {
    expect(parse('A\n\n{/* truncate */}').truncation).toEqual({state: 'misspelt', offset: 3});
    expect(parse('A\n\n<!-- more -->').truncation).toEqual({state: 'misspelt', offset: 3});
    expect(parse('A\n\n<!-- Truncate -->').truncation.state).toBe('misspelt');
  });

  it('would best stand after the first paragraph', () => {
    expect(parse('# Title\n\nFirst.\n\nSecond.').truncation).toEqual({
      state: 'missing',
      offset: 15,
    });
  });
});

describe('an element that nobody knows', () => {
  it.each(['constructor', 'valueOf', '__proto__', 'x-y'])('hides nothing (<%s>)', (name) => {
    const body = parse(`## A\n\na <${name}> <a href="/b/">b</a>\n\n<${name}>`);
    expect(body.problem).toBeUndefined();
    expect(body.references).toMatchObject([{url: '/b/'}]);
  });
});

describe('plain Markdown', () => {
  it('takes braces and angle brackets for text', () => {
    expect(parse('a {b c} < d <e@ f}').problem).toBeUndefined();
  });
});

describe('faults of MDX', () => {
  it.each([
    ['a\n\nb {c d} e', 'code', 5],
    ['a {b\n\nc', 'brace-unclosed', 2],
    ['a {b {c} d\n\n## E', 'code', 2],
    ['a {({b: 1}) c}', 'code', 2],
    ['a\n\n<!-- truncate -->', 'comment', 3],
    ['see <https://a.example>', 'link-in-angles', 4],
    ['a\n\nb<br>c', 'tag-unclosed', 4],
    ['a</b>', 'tag-unopened', 1],
    ['1 <= 2', 'tag-unfinished', 2],
    ['import of goods', 'import', 10],
  ])('in %j is %s at %i', (text, kind, offset) => {
    expect(parse(text, 'mdx').problem).toMatchObject({kind, offset});
  });

  it('are not made by ids of headings, but by an id without a heading', () => {
    expect(parse('## A {#a}', 'mdx').problem).toBeUndefined();
    expect(parse('## {#a}', 'mdx').problem).toMatchObject({kind: 'code', offset: 3});
  });

  it('leave the rest readable', () => {
    expect(parse('## A\n\n[b](/b/) <br>', 'mdx')).toMatchObject({
      format: 'mdx',
      anchors: ['a'],
      references: [{url: '/b/'}],
    });
  });
});
