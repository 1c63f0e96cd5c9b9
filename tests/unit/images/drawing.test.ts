import {describe, expect, it} from 'vitest';
import {readDrawing} from '../../../src/images/drawing';
import {localCss} from '../../../src/images/drawing/css';
import {sanitizeSvg} from '../../../src/images/drawing/sanitize';
import {cpuTimeOf} from '../../support/cpuTime';

const svg = (content: string, attributes = 'viewBox="0 0 10 10"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${content}</svg>`;
const START = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"';
const inside = (content: string) =>
  sanitizeSvg(svg(content))
    ?.svg.replace(`${START} viewBox="0 0 10 10">`, '')
    .replace('</svg>\n', '');

describe('sanitising a drawing', () => {
  it.each([
    '<g id="a" transform="rotate(3)"><path d="M0 0h9" stroke="#000"/></g>',
    '<defs><linearGradient id="a"><stop offset="1"/></linearGradient></defs><rect fill="url(#a)"/>',
    '<style>.a{fill:red}</style><circle class="a" r="4"/>',
    '<symbol id="b"><path d="M0 0"/></symbol><use xlink:href="#b"/><use href="#b"/>',
    '<image href="data:image/png;base64,AAAA" width="1" height="1"/>',
    '<text x="1" xml:space="preserve">a &lt; b &amp; c</text>',
    '<title>What it shows</title><switch><text>a</text></switch>',
    '<rect style="fill:url(#a);stroke:red"/>',
  ])('keeps %s', (content) => {
    expect(inside(content)).toBe(content);
    expect(sanitizeSvg(svg(content))?.removed).toEqual([]);
  });

  it.each([
    ['<script>alert(1)</script>', '', 'scripts'],
    ['<SCRIPT href="https://a.example/x.js"/>', '', 'scripts'],
    ['<rect onload="alert(1)" width="1"/>', '<rect width="1"/>', 'scripts'],
    ['<rect ONCLICK="alert(1)"/>', '<rect/>', 'scripts'],
    ['<foreignObject><iframe src="//a.example"/></foreignObject>', '', 'HTML inside it'],
    ['<a href="javascript:alert(1)"><path d="M0"/></a>', '<path d="M0"/>', 'links'],
    ['<image href="https://a.example/x.png"/>', '<image/>', 'references to other files'],
    ['<image href="data:image/svg+xml,&lt;svg/>"/>', '<image/>', 'references to other files'],
    ['<use href="other.svg#a"/>', '<use/>', 'references to other files'],
    ['<use xlink:href=" javascript:alert(1)"/>', '<use/>', 'references to other files'],
    ['<use href="data:image/png;base64,AA#a"/>', '<use/>', 'references to other files'],
    ['<feImage href="https://a.example/"/>', '', 'references to other files'],
    ['<set attributeName="href" to="javascript:alert(1)"/>', '', 'animations'],
    ['<animate attributeName="x" values="1;2"/>', '', 'animations'],
    ['<filter id="a"><feFlood/></filter>', '', 'filters, such as shadows'],
    ['<g filter="blur(9px)"/>', '<g/>', 'filters, such as shadows'],
    [
      '<g style="filter/**/:blur(9px);fill:red"/>',
      '<g style="fill:red"/>',
      'filters, such as shadows',
    ],
    [
      '<style>.filter:hover{-webkit-filter:url(#a)}</style>',
      '<style>.filter:hover{}</style>',
      'filters, such as shadows',
    ],
    [
      '<rect fill="url(https://a.example/#b)"/>',
      '<rect fill="none"/>',
      'references to other files',
    ],
    ['<rect fill="u\\72l(//a.example)"/>', '<rect/>', 'references to other files'],
    [
      '<rect style="background:url(&quot;//a.example&quot;)"/>',
      '<rect style="background:none"/>',
      'references to other files',
    ],
    [
      '<style>@import "https://a.example/a.css";.a{x:y}</style>',
      '<style>.a{x:y}</style>',
      'references to other files',
    ],
    [
      '<style>@import url(//a.example/?a;b);.a{x:y}</style>',
      '<style>.a{x:y}</style>',
      'references to other files',
    ],
    [
      '<style>.a{src:url(//a.example/a.woff2)}</style>',
      '<style>.a{src:none}</style>',
      'references to other files',
    ],
    ['<style>@im\\70ort "//a.example";</style>', '', 'references to other files'],
    [
      '<style><![CDATA[.a{fill:url(//a.example)}]]></style>',
      '<style>.a{fill:none}</style>',
      'references to other files',
    ],
  ])('makes of %s no more than %s', (content, expected, part) => {
    expect(inside(content)).toBe(expected);
    expect(sanitizeSvg(svg(content))?.removed).toContain(part);
  });

  it.each([
    '<iframe src="//a.example"></iframe>',
    '<img src=x onerror=alert(1)>',
    '<p>text</p>',
    '<desc><img src=x onerror=alert(1)></desc>',
    '<title><script>alert(1)</script></title>',
    '</svg><script>alert(1)</script>',
    '<x:script xmlns:x="http://www.w3.org/2000/svg">alert(1)</x:script>',
    '<g xml:base="javascript:"/>',
    '<math><mi xlink:href="javascript:alert(1)">a</mi></math>',
    '<style></style><img src=x onerror=alert(1)>',
    '<text>&lt;script>alert(1)&lt;/script></text>',
    '<![CDATA[<script>alert(1)</script>]]>',
    '<!--><script>alert(1)</script>-->',
    '<handler type="text/ecmascript">alert(1)</handler>',
    '<listener event="click" handler="#a"/>',
    '<embed src="//a.example"/><object data="//a.example"/>',
    '<metadata><rdf:li resource="https://a.example"/></metadata>',
  ])('lets nothing act of %s', (content) => {
    const made = sanitizeSvg(svg(content))?.svg ?? '';
    expect(made.replace(START, '')).not.toMatch(
      /<(?!\/?(?:svg|g|text|title|desc|style)\b)|\son\w+=|a\.example|javascript:/i,
    );
  });

  it('knows no entities, and nothing that stands before the drawing', () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "<svg onload='x()'>"><!ENTITY b SYSTEM "file:///etc/passwd">]>${svg('<text>&a;&b;</text>')}`;
    expect(sanitizeSvg(bomb)?.svg).toContain('<text>&amp;a;&amp;b;</text>');
    expect(sanitizeSvg('no drawing at all')).toBeUndefined();
    expect(sanitizeSvg(svg('<g>'.repeat(5000)))).toBeUndefined();
  });

  it.each([
    ['viewBox="0 0 640 480"', 640, 480, '0 0 640 480'],
    ['width="320" viewBox="0,0,640,480"', 320, 240, '0 0 640 480'],
    ['width="100%" height="100%" viewBox="-5 -5 10 20"', 10, 20, '-5 -5 10 20'],
    ['height="240px" viewBox="0 0 640 480"', 320, 240, '0 0 640 480'],
    ['width="1in" height="72pt"', 96, 96, '0 0 96 96'],
    ['', 300, 150, '0 0 300 150'],
    ['width="-4" height="calc(1px)" viewBox="0 0 0 0"', 300, 150, '0 0 300 150'],
  ])('reads from %s how large it is', (attributes, width, height, viewBox) => {
    const drawing = sanitizeSvg(svg('', attributes));
    expect(drawing).toMatchObject({width, height});
    expect(drawing?.svg).toContain(`viewBox="${viewBox}"`);
  });

  it('refuses a drawing that multiplies itself, without drawing it', async () => {
    const levels = (count: number) =>
      Array.from(
        {length: count},
        (_, level) => `<g id="l${level + 1}">${`<use href="#l${level}"/>`.repeat(10)}</g>`,
      ).join('');
    const using = (count: number) =>
      svg(`<defs><path id="l0" d="M0 0h1"/>${levels(count)}</defs><use href="#l${count}"/>`);
    const bomb = await readDrawing(Buffer.from(using(12)));
    expect(bomb).toMatchObject({kind: 'refused', reason: 'too-large'});
    expect(await readDrawing(Buffer.from(using(3)))).toMatchObject({kind: 'drawing'});
  });

  it('refuses a file that is too large, without reading it', async () => {
    const large = Buffer.from(svg(' '.repeat(10_000_000)));
    expect(await readDrawing(large)).toMatchObject({kind: 'refused', reason: 'too-large'});
  });

  it('counts once what uses itself', () => {
    expect(sanitizeSvg(svg('<g id="a"><use href="#a"/></g>'))?.drawn).toBe(3);
  });

  it.each([
    ['beginnings of a DOCTYPE', `<svg>${'<!DOCTYPE'.repeat(22_222)}`],
    ['subsets of a DOCTYPE', `<svg>${'<!DOCTYPE['.repeat(22_222)}`],
    ['imports', svg(`<style>${'@import'.repeat(28_571)}{</style>`)],
    ['imports of addresses', svg(`<style>${'@import url({'.repeat(28_571)}{</style>`)],
  ])('takes little time, whatever it is: %s', (_name, text) => {
    expect(cpuTimeOf(() => sanitizeSvg(text))).toBeLessThan(2000);
  });
});

describe('styles of a drawing', () => {
  it.each(['fill:red', '.a>b{fill:url(#a)}', 'a{src:url("data:font/woff2;base64,AA")}'])(
    'stay as they are: %s',
    (css) => expect(localCss(css)).toBe(css),
  );

  it.each([
    'a{background:image-set("//a.example/x" 1x)}',
    'a{b:url(//a.example',
    'a{b:url( "//a.example)}',
    'a{b:url(//a.example/(x)}',
    'a{b:ur/**/l(x);c:src("//a.example")}',
    '</style><script>',
    'a{b:expression(alert(1))}',
  ])('go as a whole where they cannot be told: %s', (css) => expect(localCss(css)).toBe(''));
});
