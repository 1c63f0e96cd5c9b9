import fc from 'fast-check';
import {parseFragment, type DefaultTreeAdapterTypes as Tree} from 'parse5';
import {createElement} from 'react';
import {renderToStaticMarkup} from 'react-dom/server';
import {describe, expect, it} from 'vitest';
import {toHeadingHTMLValue} from '@docusaurus/mdx-loader/lib/remark/toc/utils.js';
import {toString} from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import {HeadingLabel} from '../../../src/components/HeadingLabel';

const shown = (html: string): string => renderToStaticMarkup(createElement(HeadingLabel, {html}));

/** What Docusaurus hands on of the heading of a text. */
function handedOn(heading: string): string {
  const [node] = unified().use(remarkParse).use(remarkGfm).parse(`## ${heading}\n`).children;
  return toHeadingHTMLValue(node as never, toString);
}

describe('a heading in the list of headings', () => {
  it.each([
    [
      'The `a < b` of *both*, **all** & ~~none~~',
      'The <code>a &lt; b</code> of <em>both</em>, <strong>all</strong> &amp; <del>none</del>',
    ],
    [
      'H<sub>2</sub>O “quoted” "straight" it\'s',
      'H<sub>2</sub>O “quoted” &quot;straight&quot; it&#x27;s',
    ],
    ['On [flocks](./a.md)', 'On flocks'],
    [
      'About <bdi lang="en" dir=ltr title="x">io.net</bdi>',
      'About <bdi lang="en" dir="ltr">io.net</bdi>',
    ],
    ['Look ![a < b & c](./p.png) here', 'Look a &lt; b &amp; c here'],
  ])('says what the heading says: %s', (heading, expected) => {
    expect(shown(handedOn(heading))).toBe(expected);
  });

  it.each([
    '![<script src="/evil.js"></script><meta http-equiv="refresh" content="9;url=https://evil.example/">](./p.png)',
    '![<img src=x onerror=alert(1)>](./p.png)',
    '<script src="/evil.js"></script>',
    '<a href="javascript:alert(1)">a</a>',
    '![</a></li></ul><em><style>p{}</style>](./p.png)',
    '![<scr<script>ipt src=/evil.js>](./p.png)',
    '<em onclick="go()" style="color: red" lang="fa" class="offer">a</em>',
    '![<constructor><__proto__>](./p.png)',
  ])('has no element and no attribute of an author’s: %s', (heading) => {
    expect(strangers(shown(handedOn(heading)))).toEqual([]);
  });

  it('has none whatever stands in it', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '/',
      'em',
      'a',
      '<em ',
      '</em>',
      'script',
      ' lang=',
      '"',
      "'",
      '&lt;',
      '&',
      ' on=x',
      '=',
      '<!--',
      '-->',
      '\n',
    );
    fc.assert(
      fc.property(
        fc.array(piece).map((all) => all.join('')),
        (html) => {
          expect(strangers(shown(html))).toEqual([]);
        },
      ),
      {numRuns: 2000},
    );
  });
});

/** Elements and attributes that are not those of text. */
function strangers(html: string): string[] {
  const found: string[] = [];
  const visit = (node: Tree.Node): void => {
    if (node.nodeName === '#comment') found.push(node.nodeName);
    if ('tagName' in node) {
      if (!['em', 'bdi', 'code', 'strong', 'del', 'sub'].includes(node.tagName)) {
        found.push(node.tagName);
      }
      found.push(...node.attrs.map(({name}) => name).filter((it) => !/^(?:lang|dir)$/.test(it)));
    }
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parseFragment(html));
  return found;
}
