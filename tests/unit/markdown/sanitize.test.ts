/** Texts go through Docusaurus' own pipeline here, with the plugins that the site gives it. */
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import type {Element, Nodes, Root} from 'hast';
import fc from 'fast-check';
import {DEFAULT_CONFIG} from '@docusaurus/core/lib/server/configValidation';
import {createProcessorUncached} from '@docusaurus/mdx-loader/lib/processor';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkFriendlyGfmStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import {find, html} from 'property-information';
import sharp from 'sharp';
import {visit} from 'unist-util-visit';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {
  addressSchemes,
  allowedHtml,
  globalAttributes,
  madeClasses,
} from '../../../src/content/allowedHtml';
import {toString as hastToString} from 'hast-util-to-string';
import {article, check} from '../content/site';
import sanitize from '../../../src/markdown/sanitize';

let siteDir = '';

beforeAll(async () => {
  siteDir = mkdtempSync(path.join(tmpdir(), 'sanitize-'));
  const picture = {width: 30, height: 20, channels: 3, background: '#123'} as const;
  writeFileSync(path.join(siteDir, 'a.png'), await sharp({create: picture}).png().toBuffer());
  writeFileSync(path.join(siteDir, 'a.zip'), 'not looked at');
});

afterAll(() => rmSync(siteDir, {recursive: true}));

/** What the components of a page are made of. */
async function render(content: string, format: 'md' | 'mdx' = 'md'): Promise<Root> {
  let tree: Root = {type: 'root', children: []};
  const keep = () => (root: Root) => {
    tree = structuredClone(root);
  };
  const {process} = await createProcessorUncached({
    format,
    options: {
      admonitions: true,
      markdownConfig: DEFAULT_CONFIG.markdown,
      staticDirs: [],
      siteDir,
      remarkPlugins: [remarkCjkFriendly, remarkCjkFriendlyGfmStrikethrough],
      rehypePlugins: [sanitize, keep],
    },
  });
  const filePath = path.join(siteDir, `a.${format}`);
  await process({content, filePath, frontMatter: {}, compilerName: 'server'});
  return tree;
}

function elementsOf(tree: Root, tagName: string): Element[] {
  const found: Element[] = [];
  visit(tree, 'element', (node) => {
    if (node.tagName === tagName) found.push(node);
  });
  return found;
}

/** What Markdown, GFM and Docusaurus make, besides the table: attributes by element. */
const made: Readonly<Record<string, readonly string[]>> = {
  admonition: ['title', 'type'],
  mdxAdmonitionTitle: [],
  code: ['live', 'metastring'],
  // The last is on links to files, which are no pages.
  a: ['data-footnote-ref', 'data-footnote-backref', 'data-noBrokenLinkCheck'],
  ...Object.fromEntries(['header', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name) => [name, []])),
  input: ['type', 'checked', 'disabled'],
  section: ['data-footnotes'],
};

/** Everything in a tree that neither the table nor Markdown accounts for. */
function strangers(tree: Root): string[] {
  const found: string[] = [];
  visit(tree, (node: Nodes) => {
    if (node.type === 'raw') found.push(node.value);
    const [name, attributes] = namesOf(node);
    if (name === '') return;
    if (!(name in allowedHtml) && !(name in made)) found.push(`<${name}>`);
    const known = [...globalAttributes, ...(allowedHtml[name] ?? []), ...(made[name] ?? [])];
    for (const [property, value] of attributes) {
      const attribute = find(html, property).attribute;
      if (attribute === 'class') found.push(...foreignClasses(name, value));
      else if (!known.includes(attribute)) found.push(`${name}.${attribute}`);
      if (attribute === 'href' || attribute === 'src')
        found.push(...foreignScheme(attribute, value));
    }
    if (name === 'input' && !isShownTask(attributes)) found.push(name);
  });
  return found;
}

/** Whether an `<input>` is a box that nobody can tick. */
function isShownTask(attributes: readonly (readonly [string, unknown])[]): boolean {
  const {type, disabled} = Object.fromEntries(attributes);
  return type === 'checkbox' && disabled === true;
}

/** Classes that an element may not have: all but those of what Markdown makes. */
function foreignClasses(name: string, value: unknown): string[] {
  const classes = Array.isArray(value) ? value.map(String) : String(value).split(/\s+/);
  return classes.filter((it) => !madeClasses[name]?.test(it)).map((it) => `${name}.${it}`);
}

/** The scheme of an address as a browser reads it, if the table does not have it. */
function foreignScheme(attribute: 'href' | 'src', value: unknown): string[] {
  const address = String(value);
  // Docusaurus takes the beginning off, and what is left is to be a path of the site.
  const [, path] = /^\s*pathname:\/\/(.*)$/is.exec(address) ?? [];
  if (path !== undefined) return /^\/[^/\\\s]/.test(path) ? [] : [address];
  if (!URL.canParse(address)) return [];
  const scheme = new URL(address).protocol.slice(0, -1);
  return addressSchemes[attribute].includes(scheme) ? [] : [address];
}

function namesOf(node: Nodes): [string, [string, unknown][]] {
  if (node.type === 'element') return [node.tagName, Object.entries(node.properties)];
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return ['', []];
  return [
    node.name ?? '',
    node.attributes.map((it) =>
      it.type === 'mdxJsxAttribute' ? [it.name, it.value] : ['on…', ''],
    ),
  ];
}

const hostile = [
  '<script>go()</script>',
  '<ScRiPt src=//a.example></ScRiPt>',
  '<script\n>go()</script\n>',
  '<script/x>go()</script>',
  '<p onclick="go()">a</p>',
  '<p ONCLICK=go()>a</p>',
  '<p/onclick="go()"/>a</p>',
  "<p x=\"'\" onclick='go()'>a</p>",
  '<img src=x onerror=go()>',
  '<img src="x"onerror="go()">',
  '<img srcset="a.png 1x, javascript:go() 2x" src=a>',
  '<img src="javascript:go()">',
  '<svg onload=go()><circle r=1 /></svg>',
  '<svg><script>go()</script></svg>',
  '<svg><use href="data:image/svg+xml,a#b"/></svg>',
  '<svg><a xlink:href="javascript:go()"><text>a</text></a></svg>',
  '<svg></p><style><a id="</style><img src=1 onerror=go()>"></svg>',
  '<math><mtext><table><mglyph><style><img src=x onerror=go()></style></mglyph></table></mtext></math>',
  '<math href="javascript:go()">a</math>',
  '<iframe src="https://a.example"></iframe>',
  '<iframe srcdoc="<script>go()</script>"></iframe>',
  '<object data="data:text/html,a"></object>',
  '<embed src="a.swf">',
  '<form action="https://a.example"><input name=a><button>b</button></form>',
  '<button formaction="javascript:go()">a</button>',
  '<input type="image" src=x onerror=go()>',
  '<input autofocus onfocus=go()>',
  '<input type=checkbox>',
  '<textarea autofocus onfocus=go()>a</textarea>',
  '<select onchange=go()><option>a</option></select>',
  '<base href="https://a.example/">',
  '<meta http-equiv="refresh" content="0;url=https://a.example">',
  '<link rel=stylesheet href="https://a.example/a.css">',
  '<style>body{display:none}</style>',
  '<p style="background:url(https://a.example)">a</p>',
  '<a href="javascript:go()">a</a>',
  '<a href="JaVaScRiPt:go()">a</a>',
  '<a href=" javascript:go()">a</a>',
  '<a href="java&#9;script:go()">a</a>',
  '<a href="java\tscript:go()">a</a>',
  '<a href="&#106;avascript&colon;go()">a</a>',
  '<a href="vbscript:go()">a</a>',
  '<a href="data:text/html,<script>go()</script>">a</a>',
  '<a href=a ping="https://a.example">a</a>',
  '<area href="javascript:go()">',
  '<details ontoggle=go() open>a</details>',
  '<video src=x onerror=go()></video>',
  '<audio controls onplay=go()></audio>',
  '<template><script>go()</script></template>',
  '<noscript><p title="</noscript><img src=x onerror=go()>">',
  '<plaintext><script>go()</script>',
  '<xmp><script>go()</script></xmp>',
  '<title></title><script>go()</script>',
  '<!--><script>go()</script>-->',
  '<!-- --!><script>go()</script> -->',
  '<![CDATA[<script>go()</script>]]>',
  '<?xml version="1.0"?><script>go()</script>',
  '<p><script>go()</p></script>',
  '<table><script>go()</script><tr><td onclick=go()>a</table>',
  '<mdx-node data-index=0 onclick=go()><script>go()</script></mdx-node>',
  '<p id=a onmouseover=go() class=b',
  '<div class="offer" lang="fa">a</div>',
  '<span class="menu math">a</span>',
  '<pre><code class="language-x offer">a</code></pre>',
  '<a href="pathname://javascript:1/alert(1)">a</a>',
  '<a href=" pathname://data:1/html,x">a</a>',
  '[a](pathname://file:/etc/passwd)',
  '[a](pathname:////evil.example/)',
  '<a\nhref="javascript:go()"\n>a</a>',
  '[a](javascript:go())',
  '[a](<javascript:go()>)',
  '[a](java&#x73;cript:go())',
  '<javascript:go()>',
  '![a](javascript:go())',
  '[a][b]\n\n[b]: javascript:go()',
  '[a](https://a.example "\\" onclick=\\"go()")',
  '![a" onerror="go()](a.png)',
  '```js title="\\" onclick=\\"go()"\na\n```',
  '```<script>\na\n```',
  ':::note[a]{onclick="go()" style="color:red" dangerouslySetInnerHTML=a}\n\na\n\n:::',
  ':::note[<img src=x onerror=go()>]\n\n<script>go()</script>\n\n:::',
  'a[^<script>]\n\n[^<script>]: go() <script>go()</script>',
  '| a |\n| - |\n| <img src=x onerror=go()> |',
  '# a {#b" onclick="go()}',
];

describe('of a text in .md', () => {
  test.each(hostile)('nothing is left that could run, load or pretend: %s', async (text) => {
    expect(strangers(await render(text))).toEqual([]);
    expect(strangers(await render(`a ${text} b\n\n- ${text}\n\n> ${text}\n`))).toEqual([]);
  });

  test.each(hostile)('what Docusaurus exports is left: %s', async (text) => {
    const {children} = await render(`${text}\n`);
    expect(children.map(({type}) => type)).toContain('mdxjsEsm');
  });

  test('nothing of the kind is left of any pieces of it', async () => {
    const pieces = fc.constantFrom(
      ...hostile.flatMap((text) => [text, text.slice(0, text.length / 2), text.slice(3)]),
      ...['<p>', '</p>', '"', "'", '>', '<', '\n\n', '<!--', '-->', '`', '<div\n', '**', '</svg>'],
    );
    await fc.assert(
      fc.asyncProperty(fc.array(pieces, {maxLength: 5}), async (parts) => {
        // An address that is none stops the build, which is safe, too.
        const tree = await render(parts.join('')).catch(() => undefined);
        expect(tree ? strangers(tree) : []).toEqual([]);
      }),
      {numRuns: 150},
    );
  }, 60_000);

  test('each element of the table is left, and what is not in it is told by the check', async () => {
    for (const name of Object.keys(allowedHtml)) {
      const inTable = /^(?:caption|col|colgroup|tbody|td|tfoot|th|thead|tr)$/.test(name);
      const html = inTable ? `<table>${wrapped(name)}</table>` : `<${name} title="a">`;
      expect(elementsOf(await render(html), name).length, name).toBeGreaterThan(0);
    }
    const file = 'blog/2026-02-28-a.md';
    for (const html of ['<video title="a"></video>', '<p color="a">a</p>', '<h2>a</h2>']) {
      expect(check({[file]: article({body: `A.\n\n<!-- truncate -->\n\n${html}\n`})})).toContain(
        'raw-html',
      );
    }
  });
});

function wrapped(name: string): string {
  if (name === 'td' || name === 'th') return `<tr><${name}>a</${name}></tr>`;
  if (name === 'col') return '<colgroup><col></colgroup>';
  return `<${name}></${name}>`;
}

describe('what Markdown and Docusaurus make is left:', () => {
  test('local pictures, with their size', async () => {
    const text = JSON.stringify(await render('![A picture](./a.png "Its title")'));
    expect(text).toContain('"name":"img"');
    expect(text).toContain('A picture');
    expect(text).toContain('"name":"width","value":"30"');
    expect(text).toContain('require');
  });

  test('links to local files', async () => {
    expect(JSON.stringify(await render('[A file](./a.zip)'))).toMatch(
      /"name":"a".*require.*a\.zip/,
    );
  });

  test('admonitions with their titles', async () => {
    const [note] = elementsOf(await render(':::tip[A title]\n\nA text.\n\n:::'), 'admonition');
    expect(note?.properties).toEqual({type: 'tip', title: 'A title'});
    expect(note && hastToString(note)).toContain('A text.');
    const [emphatic] = elementsOf(
      await render(':::note[A *title*]\n\nB\n\n:::'),
      'mdxAdmonitionTitle',
    );
    expect(emphatic && hastToString(emphatic)).toBe('A title');
  });

  test('the titles and languages of code', async () => {
    const [code] = elementsOf(await render('```ts title="a.ts" {1}\nlet a;\n```'), 'code');
    expect(code?.properties).toMatchObject({
      className: ['language-ts'],
      metastring: 'title="a.ts" {1}',
    });
  });

  test('ids of headings, without a prefix', async () => {
    const tree = await render('## One {#first}\n\n## Two\n');
    expect(elementsOf(tree, 'h2').map(({properties}) => properties.id)).toEqual(['first', 'two']);
  });

  test('footnotes that lead to and fro', async () => {
    const tree = await render('A.[^1]\n\n[^1]: B.\n');
    const links = elementsOf(tree, 'a').map(({properties}) => properties.href);
    expect(links).toEqual(['#user-content-fn-1', '#user-content-fnref-1']);
    expect(elementsOf(tree, 'section')[0]?.properties).toHaveProperty('dataFootnotes');
    expect(elementsOf(tree, 'li')[0]?.properties.id).toBe('user-content-fn-1');
  });

  test('tasks, aligned cells, breaks, struck text and links of all kinds', async () => {
    const tree = await render(
      '- [x] a\n- [ ] b\n\n| a |\n| -: |\n| b |\n\nc  \nd ~~e~~ <mailto:a@a.example> [f](#g) [h](/i/)\n',
    );
    expect(elementsOf(tree, 'input').map(({properties}) => properties.checked ?? false)).toEqual([
      true,
      false,
    ]);
    expect(elementsOf(tree, 'td')[0]?.properties.align).toBe('right');
    expect(elementsOf(tree, 'del')).toHaveLength(1);
    expect(elementsOf(tree, 'a').map(({properties}) => properties.href)).toEqual([
      'mailto:a@a.example',
      '#g',
      '/i/',
    ]);
  });

  test('folds, and where other languages stand', async () => {
    const tree = await render(
      '<details><summary>a</summary>b</details>\n\n<span lang="fa" dir="rtl">ج</span>\n',
    );
    expect(elementsOf(tree, 'summary')).toHaveLength(1);
    expect(elementsOf(tree, 'span')[0]?.properties).toEqual({lang: 'fa', dir: 'rtl'});
  });

  test('the names by which mathematics is known', async () => {
    const tree = await render('<span class="math math-inline">a</span>');
    expect(elementsOf(tree, 'span')[0]?.properties.className).toEqual(['math', 'math-inline']);
  });
});

describe('of a text in .mdx', () => {
  test('components, imports and expressions are left', async () => {
    const text = JSON.stringify(
      await render(
        'import A from "./a.js";\n\n<A b={1} onPick={() => 1}>\n\nc {2 + 3}\n\n</A>',
        'mdx',
      ),
    );
    expect(text).toContain('mdxjsEsm');
    expect(text).toContain('onPick');
    expect(text).toContain('2 + 3');
  });

  test.each([
    '<p onClick={() => go()} style={{color: "red"}}>a</p>',
    '<script>{"go()"}</script>',
    '<iframe src="https://a.example" />',
    '<a href="javascript:go()">a</a>',
    '<a href="java\nscript:go()">a</a>',
    '<img src="x" onError={go} />',
    '<p {...{onClick: go}}>a</p>',
    '<div className="offer">a</div>',
    '<code class="offer">a</code>',
    '<a href=" pathname://javascript:alert(1)">a</a>',
    '<a href="pathname://data:1/html,x">a</a>',
    '<p dangerouslySetInnerHTML={{__html: "a"}} />',
    'a <style>{"p {}"}</style> b',
    '<svg><script>{"go()"}</script></svg>',
    '<mdx-node>a</mdx-node>',
  ])('elements are held to the same table: %s', async (text) => {
    expect(strangers(await render(text, 'mdx'))).toEqual([]);
  });

  test('what is allowed is left, and so is the text of what is not', async () => {
    const tree = await render('<abbr title="b">a</abbr> <video>d</video>', 'mdx');
    const text = JSON.stringify(tree);
    expect(text).toContain('"name":"abbr"');
    expect(text).toContain('"value":"b"');
    expect(text).toContain('"value":"d"');
    expect(text).not.toContain('video');
  });
});

describe('what no reader is meant to see goes with all that is in it', () => {
  const names = [
    ...['script', 'style', 'svg', 'math', 'iframe', 'object', 'template', 'noscript', 'noembed'],
    ...['noframes', 'plaintext', 'xmp', 'textarea', 'select', 'title'],
  ];
  test.each(names.flatMap((name) => [[name, 'md'] as const, [name, 'mdx'] as const]))(
    '<%s> in .%s',
    async (name, format) => {
      const tree = await render(`<${name}>hidden</${name}>`, format);
      expect(JSON.stringify(tree)).not.toContain('hidden');
    },
  );
});

describe('emphasis beside full-width marks is emphasis', () => {
  test.each([
    ['**去中心化（AI）**很重要', 'strong', '去中心化（AI）'],
    ['**“引用”**之后', 'strong', '“引用”'],
    ['他说：**“开始。”**然后', 'strong', '“开始。”'],
    ['*注意，*这里', 'em', '注意，'],
    ['~~删除（此处）~~然后', 'del', '删除（此处）'],
    ['کلمه‌ی **«مهم»**، بعد', 'strong', '«مهم»'],
    ['قال **«نعم»**؛ ثم', 'strong', '«نعم»'],
  ])('%s', async (text, name, stressed) => {
    for (const format of ['md', 'mdx'] as const) {
      expect(elementsOf(await render(text, format), name).map(hastToString)).toEqual([stressed]);
    }
  });
});
