import {createHash} from 'node:crypto';
import {parse} from 'parse5';
import {expect, test} from 'vitest';
import {activeParts, scriptHashes} from '../../../src/security/inlineScripts';

const inlineScripts = (html: string) => activeParts(parse(html)).inline;

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

test.each([
  ['of no type', '<script>a()</script>'],
  ['with an empty type', '<script type>a()</script>'],
  ['of JavaScript, however it is spelt', '<script type="Text/JavaScript ">a()</script>'],
  ['that is a module', '<script type=module>a()</script>'],
  ['that says what to load ahead', '<script type=speculationrules>a()</script>'],
  ['that maps imports', '<script type=importmap>a()</script>'],
  ['in a drawing', '<svg><script>a()</script></svg>'],
  ['in a template', '<template><p><script>a()</script></template>'],
  ['without a closing tag', '<p>Text<script>a()'],
])('a script %s has to be named', (_case, html) => {
  expect(inlineScripts(html)).toEqual(['a()']);
});

test.each([
  ['data', '<script type=application/ld+json>{}</script>'],
  ['a file', '<script src=/reader.js></script>'],
  ['a drawing’s file', '<svg><script href="/a.js">x</script></svg>'],
  ['text about a script', '<p>&lt;script>a()&lt;/script></p>'],
  ['an attribute about a script', '<p title="<script>a()</script>"></p>'],
  ['a remark', '<!-- <script>a()</script> -->'],
  ['a title', '<title><script>a()</script></title>'],
])('%s is none', (_case, html) => {
  expect(inlineScripts(html)).toEqual([]);
});

test('the text counts to the letter, as the minifier left it', () => {
  const text = 'try{const t="é<b>&amp;"}catch{}\n';
  const page = `<!doctype html><html lang=en><head><meta charset=utf-8><script>${text}</script></head>`;
  expect(inlineScripts(page)).toEqual([text]);
  expect(scriptHashes(inlineScripts(page))).toEqual([hash(text)]);
});

test('a hash is the one that browsers count: the example of CSP 3', () => {
  expect(scriptHashes(["alert('Hello, world.');"])).toEqual([
    "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='",
  ]);
});

test('a script that stands in many places is named once, and the order does not matter', () => {
  expect(scriptHashes(['1', '2', '1'])).toEqual([hash('1'), hash('2')].sort());
  expect(scriptHashes(['2', '1'])).toEqual(scriptHashes(['1', '2']));
});
