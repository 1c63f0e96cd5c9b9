import {describe, expect, it} from 'vitest';
import {addEndnotes} from '../../../src/publish/endnotes';
import {edited} from '../../support/openPage';

const withEndnotes = (html: string) => edited(html, (page) => addEndnotes(page, options));

const options = {url: 'https://site.example/fa/2026/02/28/a/', title: 'Addresses & more'};

function page(prose: string, tail = ''): string {
  return `<html><body><article class=article><h1>T</h1><div class="prose x">${prose}</div><footer><a href=/x/>x</a></footer></article>${tail}`;
}

/** The addresses that are listed below a text. */
function listed(prose: string): string[] {
  const html = withEndnotes(page(prose));
  return [...html.matchAll(/<li>(.*?)(?=<li>|<\/ol>)/g)].map(([, address]) => address ?? '');
}

describe('the addresses of links', () => {
  it('are listed below the text, in order and in full', () => {
    expect(
      listed(
        '<p><a href=https://a.example/b?c=1>a</a> <a href=/tags/x/>b</a> <a href="../c/">c</a>',
      ),
    ).toEqual([
      'https://a.example/b?c=1',
      'https://site.example/tags/x/',
      'https://site.example/fa/2026/02/28/c/',
    ]);
  });

  it('are as people read them, and as they can be typed', () => {
    expect(listed('<a href="https://fa.example/%D8%A2%D8%A8?q=a%20b%26c">a</a>')).toEqual([
      'https://fa.example/آب?q=a%20b%26c',
    ]);
    for (const address of ['%E0%A4%A', 'a%2520b', '100%25', 'a%C2%A0b', 'a%E2%80%AEb']) {
      expect(listed(`<a href="https://a.example/${address}">a</a>`)).toEqual([
        `https://a.example/${address}`,
      ]);
    }
  });

  it('are never markup', () => {
    expect(listed('<a href="https://a.example/?&lt;b&gt;&amp;">a</a>')).toEqual([
      'https://a.example/?%3Cb%3E&amp;',
    ]);
  });

  it('leave out places on the page', () => {
    const html = page('<a href=#b>b</a>');
    expect(withEndnotes(html)).toBe(html);
  });

  it('leave out what leads nowhere, and what may be folded up', () => {
    expect(
      listed(
        '<a href=/b/>b</a><a id=x></a><details><summary><a href=/c/>c</a></summary><p><a href=/d/>d</a></details><a href=/e/>e</a>',
      ),
    ).toEqual(['https://site.example/b/', 'https://site.example/e/']);
  });

  it('stand at the end of the text, outside of it', () => {
    expect(withEndnotes(page('<a href=/b/>b</a>'))).toContain(
      '</a></div><div class=endnotes><p>Addresses &amp; more<ol dir=ltr><li>https://site.example/b/</ol></div><footer>',
    );
  });

  it('are not added where there is no text, nor to what React would put back', () => {
    const other = page('<a href=/b/>b</a>').replace('prose', 'list');
    expect(withEndnotes(other)).toBe(other);
    const application = page('<a href=/b/>b</a>', '<script src=/assets/js/main.js></script>');
    expect(withEndnotes(application)).toBe(application);
  });
});
