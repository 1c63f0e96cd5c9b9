import {describe, expect, it} from 'vitest';
import {sitePages} from '../../../src/content/pages';
import {redirectsOf} from '../../../src/content/redirects';
import {article, check, collections, native, treeOf} from './site';

const english = 'blog/2026-02-28-new.md';
const persian = 'i18n/fa/docusaurus-plugin-content-blog/2026-02-28-new.md';
const moved = article({lines: ['redirect_from: [/2026/01/31/old, /older/]']});

describe('redirects', () => {
  it('lead from the old addresses of an article to the new, in every language that has it', () => {
    const tree = treeOf({...collections, [english]: moved, [persian]: article({lines: [native]})});
    expect(redirectsOf(tree, sitePages(tree, {postsPerPage: 10}))).toEqual(
      (['en', 'fa'] as const).flatMap((locale) => [
        {locale, from: '/2026/01/31/old/', to: '/2026/02/28/new/'},
        {locale, from: '/older/', to: '/2026/02/28/new/'},
      ]),
    );
  });

  it('are not made for a draft, nor from an address to itself', () => {
    const lines = ['redirect_from: [/2026/02/28/new/]'];
    const tree = treeOf({
      ...collections,
      [english]: article({lines}),
      'blog/2026-02-28-draft.md': article({lines: ['draft: true', 'redirect_from: [/x/]']}),
    });
    expect(redirectsOf(tree, sitePages(tree, {postsPerPage: 10}))).toEqual([]);
  });
});

describe('redirect-taken', () => {
  it('names an old address that a page or another article has', () => {
    expect(
      check({
        [english]: article({lines: ['redirect_from: [/archive/, /twice/]']}),
        'blog/2026-02-28-other.md': article({lines: ['redirect_from: [/twice/]']}),
      }),
    ).toMatchInlineSnapshot(`
      "blog/2026-02-28-new.md:5:17 error redirect-taken
      The old address “/archive/” is in use in English: it cannot lead on to this article.
      Take it out of redirect_from, or free the address.

      blog/2026-02-28-new.md:5:28 error redirect-taken
      The old address “/twice/” is in use in English: it cannot lead on to this article.
      Take it out of redirect_from, or free the address.

      blog/2026-02-28-other.md:5:17 error redirect-taken
      The old address “/twice/” is in use in English: it cannot lead on to this article.
      Take it out of redirect_from, or free the address."
    `);
  });
});

describe('an old address', () => {
  it('may lie in no other language, over no file, and not outside the site', () => {
    const lines = ['redirect_from: [/fa/about/, /rss.xml/]'];
    const report = check({[english]: article({lines})});
    expect(report).toContain('“/fa/about/” is in use');
    expect(report).toContain('“/rss.xml/” is in use');
    expect(check({[english]: article({lines: ['redirect_from: [/../../elsewhere/]']})})).toContain(
      'may not have “.” or “..” between slashes',
    );
  });
});

describe('broken-link', () => {
  it('gives the new address of a page that has moved', () => {
    expect(
      check({
        [english]: moved,
        'blog/2026-02-28-other.md': article({body: '[It](/older/)\n\n<!-- truncate -->\n'}),
      }),
    ).toMatchInlineSnapshot(`
      "blog/2026-02-28-other.md:7:1 error broken-link
      The page “/older/” has moved.
      Write its new address: /2026/02/28/new/"
    `);
  });
});
