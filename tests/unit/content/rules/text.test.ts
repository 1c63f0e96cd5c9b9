import {describe, expect, it} from 'vitest';
import {article} from '../site';
import {articleOf, findIn, fixed, fixFile, shownBy} from './textFindings';

describe('fence-wrapped', () => {
  const wrap = (text: string, info = 'markdown') => `\`\`\`${info}\n${text}\n\`\`\`\n`;

  it('is found around the whole file, its front matter among it', () => {
    const file = articleOf('Text.');
    expect(findIn(wrap(file), 'fence-wrapped')).toMatchObject([{line: 1, column: 1}]);
    const [result, left] = fixFile(wrap(file), 'fence-wrapped');
    expect(result.trimEnd()).toBe(file.trimEnd());
    expect(left).toEqual([]);
  });

  it.each(['', 'md', 'Markdown'])('is found around the whole body, opened by ```%s', (info) => {
    const file = article({body: wrap('<!-- truncate -->\n\nText.', info)});
    expect(findIn(file, 'fence-wrapped')).toMatchObject([{line: 7, column: 1}]);
    expect(fixFile(file, 'fence-wrapped')[0]).toContain('---\n\n<!-- truncate -->\n\nText.\n');
  });

  it('is found around a body that has code itself', () => {
    const body = wrap('One.\n\n```js\nlet a;\n```\n\nTwo.\n\n```js\nlet b;\n```\n\nThree.');
    const [result, left] = fixFile(article({body}), 'fence-wrapped');
    expect(result).toContain('---\n\nOne.');
    expect(result.trimEnd()).toMatch(/Three\.$/);
    expect(left).toEqual([]);
    expect(findIn(article({body}), 'fence-odd')).toEqual([]);
  });

  it('is not a body that begins and ends with code', () => {
    const body = '```\na\n```\n\nText.\n\n```\nb\n```\n';
    expect(findIn(article({body}), 'fence-wrapped')).toEqual([]);
    expect(findIn(article({body: wrap('let a;', 'js')}), 'fence-wrapped')).toEqual([]);
  });
});

describe('fence-odd', () => {
  it('points at code that does not end', () => {
    expect(shownBy('fence-odd', 'a\n\n```js\nlet a;\n\nText.')).toEqual(['```js']);
    expect(shownBy('fence-odd', '> ~~~\n> a\n\nText.')).toEqual(['~~~']);
  });

  it('points at code that goes on over the beginning of other code', () => {
    expect(shownBy('fence-odd', '```js\na\n\nText.\n\n```py\nb\n```\n')).toEqual(['```js']);
  });

  it.each([
    '```js\na\n```',
    '````md\n```js\na\n```\n````',
    '- a\n\n  ```\n  b\n  ```',
    '> ```\n> a\n> ```',
    '    ```js',
    '~~~\n```js\n~~~',
  ])('lets %j pass', (text) => {
    expect(shownBy('fence-odd', text)).toEqual([]);
  });
});

describe('front-matter-in-body', () => {
  it.each([
    ['a second block', '---\ntitle: B\ntags: [research]\n---\n\nText.', 7],
    ['a second block of one field', 'Text.\n\n---\ntitle: B\n---\n', 10],
    ['fields at the top', 'title: B\nauthors: [lark]\n\nText.', 7],
    ['fields of several lines', 'tags:\n  - research\ntitle: B\n', 7],
  ])('points at %s', (_name, body, line) => {
    const found = findIn(article({body: `\n${body}`}), 'front-matter-in-body');
    expect(found).toMatchObject([{line: line + (body.startsWith('---') ? 2 : 1), column: 1}]);
  });

  it.each([
    '```yaml\ntitle: A\ntags: [b]\n```',
    'title: of a sentence\nthat goes on',
    'Text.\n\ntitle: A\nslug: b',
    '---\n\nText: with a colon\n\n---',
  ])('lets %j pass', (body) => {
    expect(findIn(article({body}), 'front-matter-in-body')).toEqual([]);
  });
});

describe('tag-separator', () => {
  it('parts tags in brackets and on lines of their own', () => {
    const file = article({lines: ['tags: [research، open-source, a]']});
    expect(findIn(file, 'tag-separator')).toMatchObject([{line: 5, column: 16}]);
    expect(fixFile(file, 'tag-separator')).toEqual([
      article({lines: ['tags: [research, open-source, a]']}),
      [],
    ]);
    const listed = article({lines: ['tags:', '  - "research: b、open-source;c"']});
    expect(fixFile(listed, 'tag-separator')[0]).toContain(
      'tags:\n  - "research: b、open-source;c"',
    );
    const quoted = article({lines: ['tags:', '  - "research、open-source；c"']});
    expect(fixFile(quoted, 'tag-separator')[0]).toContain(
      'tags:\n  - research\n  - open-source\n  - c\n',
    );
  });

  it('is the only fault of such tags', () => {
    const file = article({lines: ['tags: [research؛ open-source]']});
    expect(findIn(file, 'tag-separator')).toHaveLength(1);
    expect(findIn(file, 'unknown-tag')).toEqual([]);
  });

  it('has nothing against lists', () => {
    const file = article({lines: ['tags: [research, open-source]']});
    expect(findIn(file, 'tag-separator')).toEqual([]);
  });
});

describe('address-space', () => {
  it('puts %20, and points at the first space', () => {
    const text = 'a ![b](./my own file.png) [c](https://example.org/a b)';
    expect(shownBy('address-space', text)).toEqual([
      ' own file.png) [c](https://example.org/a b)',
      ' b)',
    ]);
    expect(fixed('address-space', text)).toBe(
      'a ![b](./my%20own%20file.png) [c](https://example.org/a%20b)',
    );
    expect(fixed('address-space', '[a]\n\n[a]: /b c')).toBe('[a]\n\n[a]: /b%20c');
  });

  it.each([
    '[a](/about/ "b c")',
    '[a](</b c>)',
    '[a](see there)',
    '`[a](/b c)`',
    '[a]( /about/ )',
    '[a]: /about/ (b c)',
    'a [b] (/c d)',
  ])('lets %j pass', (text) => {
    expect(shownBy('address-space', text)).toEqual([]);
  });
});

describe('address-swallowed', () => {
  it.each([
    ['fa', 'در https://example.org/،که آمد', '،که آمد'],
    ['zh', '见https://example.org。然后', '。然后'],
    ['zh', '见https://example.org/docs的文档', '的文档'],
    ['zh', '（见https://example.org/a）后来', '）后来'],
    ['zh', '见https://example.org/a,然后', ',然后'],
    ['ru', 'на https://example.org/aтам', 'там'],
  ] as const)('points at where the sentence goes on in %s: %s', (locale, text, rest) => {
    expect(shownBy('address-swallowed', text, {locale})).toEqual([rest]);
  });

  it('shows how the address is set apart, in either format', () => {
    const [inMd] = findIn(articleOf('见https://example.org。然后'), 'address-swallowed');
    expect(inMd?.hint).toContain('<https://example.org>');
    const sample = {format: 'mdx'} as const;
    const [inMdx] = findIn(
      articleOf('见https://example.org。然后', sample),
      'address-swallowed',
      sample,
    );
    expect(inMdx?.hint).toContain('](https://example.org)');
  });

  it.each([
    'https://fa.wikipedia.org/wiki/هوش_مصنوعی',
    'https://ru.wikipedia.org/wiki/Стая_(птицы)',
    'https://example.org/a,b;c',
    'https://example.org/é/straße',
    '<https://example.org/docs的文档>',
    '[a](https://example.org/docs的文档)',
    'https://例子.example/路径',
    '`https://example.org/،که`',
  ])('lets %s pass', (text) => {
    expect(shownBy('address-swallowed', text)).toEqual([]);
  });
});

describe('address-unreadable', () => {
  it('shows what stands in place of the name of a site', () => {
    const [port, bracket] = findIn(
      articleOf('[a](https://a.example:99999/) and <https://[/>'),
      'address-unreadable',
    );
    expect(port?.message).toBe(
      '“https://a.example:99999/” is not an address that a browser could open.',
    );
    expect(port?.hint).toContain('and not “a.example:99999”');
    expect(port?.excerpt).toMatch(/\n {4}\^$/);
    expect(bracket?.hint).toContain('and not “[”');
    expect(bracket?.column).toBe(36);
  });

  it.each([
    ['https://a.example)">a', 'https://a.example)">a'],
    ['a [b](//[c) d', '//[c) d'],
    ['![b](https://b.example:x/c.png)', 'https://b.example:x/c.png)'],
    ['[a](<https://b c/>)', 'https://b c/>)'],
    ['[a](https://[::1]/)', 'https://[::1]/)'],
    ['[a](https://b&#9;c/)', '[a](https://b&#9;c/)'],
    ['[a](https://b&#91;/)', '[a](https://b&#91;/)'],
    ['[a]: https://b:99999', 'https://b:99999'],
    ['[a]: /about/\n[a]: https://[b', 'https://[b'],
    ['<a href="/\\[b">c</a>', '<a href="/\\[b">c</a>'],
    ['<a href="https://b:99999">c</a>', '<a href="https://b:99999">c</a>'],
  ])('is found in %j', (text, shown) => {
    expect(shownBy('address-unreadable', text)).toEqual([shown]);
  });

  it.each([
    'https://example.org:8080/a?b=[c]#[d]',
    '[a](https://例子.example/路径)',
    '[a](mailto:b@example.org)',
    '[a](./b%20c.md)',
    '[a](https://b{c}.example/[d]|e)',
    '[a](#b)',
    '[a](//example.org/)',
    '`https://[`',
  ])('lets %s pass', (text) => {
    expect(shownBy('address-unreadable', text)).toEqual([]);
  });

  it('leaves to others what goes on into the sentence', () => {
    const text = 'https://example.org:8080。然后';
    expect(shownBy('address-unreadable', text, {locale: 'zh'})).toEqual([]);
    expect(shownBy('address-swallowed', text, {locale: 'zh'})).toHaveLength(1);
  });
});

describe('raw-html', () => {
  it('points at elements and attributes that are left out', () => {
    const text =
      'a <marquee>b</marquee>\n\n<iframe src="https://a.example"></iframe>\n\n<b data-x="1">c</b>';
    expect(shownBy('raw-html', text)).toEqual([
      '<marquee>b</marquee>',
      '<iframe src="https://a.example"></iframe>',
      '<b data-x="1">c</b>',
    ]);
  });

  it.each(['script', 'object', 'embed', 'form', 'h2', 'base', 'meta', 'link'])(
    'is any <%s>',
    (name) => {
      expect(shownBy('raw-html', `<${name}>`)).toHaveLength(1);
    },
  );

  it('is not fooled by what stands around it', () => {
    const found = shownBy('raw-html', '<b title=">"><marquee/>x</b> <!-- <blink> --> <BLINK>');
    expect(found).toHaveLength(2);
  });

  it.each([
    'H<sub>2</sub>O <kbd>a</kbd> <span lang="ar" dir="rtl">b</span>',
    '<details open><summary>a</summary>\n\nb\n\n</details>',
    '<table><tr><td colspan="2">a</td></tr></table>',
    '`<iframe>`',
    '<!-- a -->',
    '<https://example.org/>',
  ])('lets %j pass', (text) => {
    expect(shownBy('raw-html', text)).toEqual([]);
  });

  it('lets components stand in .mdx, and knows names as JSX spells them', () => {
    const sample = {format: 'mdx'} as const;
    const text = '<Tabs a={1}>b</Tabs> <Tabs.Item /> <ins dateTime="2026">c</ins> <></>';
    expect(shownBy('raw-html', text, sample)).toEqual([]);
    expect(shownBy('raw-html', 'a <iframe src="b" />', sample)).toEqual(['<iframe src="b" />']);
  });

  it.each([
    ['md', '<div class="offer" lang="fa">a</div>'],
    ['md', '<span CLASS=menu>a</span>'],
    ['md', '<code class="language-js">a</code>'],
    ['mdx', '<b className="skip-link">a</b>'],
    ['mdx', '<b class="skip-link">a</b>'],
    ['mdx', '<b className={"skip-link"}>a</b>'],
  ] as const)('leaves the classes to the site: in .%s %s', (format, text) => {
    expect(shownBy('raw-html', text, {format})).toEqual([text]);
  });

  it('lets a component of .mdx have a class', () => {
    expect(shownBy('raw-html', '<Tabs className="a">b</Tabs>', {format: 'mdx'})).toEqual([]);
  });

  it('leaves styles and handlers to the rule on them', () => {
    const text = '<b style="a" onclick="b">c</b> <style>d</style>';
    expect(shownBy('raw-html', text)).toEqual([]);
    expect(shownBy('blocked-markup', text)).toHaveLength(3);
  });
});

describe('unsafe-address', () => {
  it.each([
    '[a](javascript:alert(1))',
    '[a](JavaScript:alert%281%29)',
    '<a href="java&#x73;cript:alert(1)">a</a>',
    '<a href=" java\tscript:alert(1)">a</a>',
    '[a](vbscript:b)',
    '[a](data:text/html,b)',
    '![a](javascript:b)',
    '[a]: javascript:b',
    '<img src="javascript:b" alt="">',
    '[a](./run.js?!./table.csv)',
    '![a](a.png?b!c)',
    '[a](pathname://javascript:1/alert(1))',
    '[a](pathname://data:1/html,x)',
    '[a](pathname://file:/etc/passwd)',
    '[a](pathname:javascript:b)',
    '[a](pathname:////b.example/)',
    '[a](PATHNAME:///b)',
    '[a]: pathname://vbscript:1/x',
    '<a href="pathname:///\\b.example/">a</a>',
    '<a href="pathname:///&#9;/b.example/">a</a>',
    '<a href=" pathname:///b/">a</a>',
    '![a](data:image/png;base64,AAAA)',
    '<img src="data:image/png;base64,AAAA" alt="">',
    '![a](pathname:///b.txt)',
    '![a](pathname://data:image/png;base64,AAAA)',
  ])('points at %j', (text) => {
    expect(shownBy('unsafe-address', text)).toEqual([text]);
  });

  it.each([
    '[a](https://example.org/javascript:b)',
    '[a](mailto:lark@example.org)',
    '[a](pathname:///glossary/)',
    '<a href="pathname:///b//c">a</a>',
    '[a](#javascript:b)',
    '`[a](javascript:b)`',
    '[a](https://example.org/?b!)',
    '[a](./b!.csv?c#d!)',
    '[a](/search/?q=b!)',
  ])('lets %j pass', (text) => {
    expect(shownBy('unsafe-address', text)).toEqual([]);
  });
});

describe('what the rule on addresses says', () => {
  const said = (text: string) =>
    findIn(articleOf(text), 'unsafe-address').map(
      ({severity, line, column, message, hint}) =>
        `${line}:${column} ${severity}\n${message}\n${hint}`,
    );

  it('names the place of a picture in the text itself, and what to do with it', () => {
    expect(said('![x][pic]\n\n[pic]: data:image/png;base64,AAAA')).toMatchInlineSnapshot(`
      [
        "11:1 error
      The address of this image begins with “data:”, and the page is shown without it.
      Put the picture beside the article and write ![what it shows](./its-name.png). If “data:” is part of a file’s name, write ./ before it.",
      ]
    `);
  });

  it('tells how a path of the site is written', () => {
    expect(said('[a](pathname://data:1/html,x)')).toMatchInlineSnapshot(`
      [
        "9:1 error
      After “pathname:” this link has no path of this site, and the page is shown without it.
      Write three slashes and the path, such as pathname:///about/. An address of another site begins with https://.",
      ]
    `);
  });
});

describe('heading-1', () => {
  it('takes out the title of an article that repeats that of its front matter', () => {
    const text = 'A.\n\n# a  “Title”!\n\nB.';
    expect(shownBy('heading-1', text)).toEqual(['# a  “Title”!']);
    expect(fixed('heading-1', text)).toBe('A.\n\nB.');
    expect(fixed('heading-1', 'A title\n===\n\nB.')).toBe('B.');
  });

  it('leaves another title to a person', () => {
    expect(shownBy('heading-1', '# Another')).toEqual(['# Another']);
    expect(fixed('heading-1', '# Another')).toBe('# Another');
  });

  it('is a fault of its own where there are several', () => {
    const text = '# A title\n\n# B\n\n## C\n\n# D';
    expect(shownBy('heading-1-several', text)).toEqual(['# B', '# D']);
    expect(shownBy('heading-1-several', '# A title\n\n## C\n\n```\n# D\n```')).toEqual([]);
  });
});
