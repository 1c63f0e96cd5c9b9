import {expect, it} from 'vitest';
import {article, bodyOf, check, collections} from '../site';

const file = 'blog/2026-02-28-a.md';
const checkText = (text: string) => check({[file]: article({body: bodyOf(text)})});

it('points at digits of another script, and at what is no digit', () => {
  expect(checkText('[a](https://example.org/?q=a%۲۰b)\n\n![b](https://example.org/%zz.png)'))
    .toMatchInlineSnapshot(`
      "blog/2026-02-28-a.md:9:29 error bad-escape
      “%۲۰” in an address is not a valid percent-escape.
      Its digits must be Latin ones: %20
      [a](https://example.org/?q=a%۲۰b)
                                  ^

      blog/2026-02-28-a.md:11:1 warning image-hot-linked
      The image lies on another site, and readers will see only its description: pages load nothing from there.
      Put the file beside the article, if its licence allows that, and write ./its-name.

      blog/2026-02-28-a.md:11:26 error bad-escape
      “%zz” in an address is not a valid percent-escape.
      After “%” come two of 0–9 and A–F. A percent sign itself is %25, a space %20.
      ![b](https://example.org/%zz.png)
                               ^"
    `);
});

it('finds them where a space keeps the address from being a link', () => {
  expect(checkText('![a](https://example.org/?q=two words%۲۰۲۵)')).toMatchInlineSnapshot(`
    "blog/2026-02-28-a.md:9:32 error address-space
    There is a space in this address, so it makes no link.
    Write: https://example.org/?q=two%20words%۲۰۲۵
    ![a](https://example.org/?q=two words%۲۰۲۵)
                                   ^

    blog/2026-02-28-a.md:9:38 error bad-escape
    “%۲۰” in an address is not a valid percent-escape.
    Its digits must be Latin ones: %20
    ![a](https://example.org/?q=two words%۲۰۲۵)
                                         ^"
  `);
});

it.each([
  '[a][b]\n\n[b]: https://example.org/%a',
  '<https://example.org/%a>',
  'https://example.org/%a',
  '<a href="https://example.org/%a">b</a>',
  '<img src="/img/%a.png">',
  '[a](/b%)',
  '[a](pathname:///b%q1)',
])('finds them in %j', (text) => {
  expect(checkText(text)).toContain('bad-escape');
});

it('finds them in front matter and authors.yml', () => {
  expect(check({[file]: article({lines: ['image: "https://example.org/?q=a b%۲۰"']})})).toContain(
    `${file}:5:35 error bad-escape`,
  );
  const authors = collections['blog/authors.yml'] ?? '';
  expect(
    check({'blog/authors.yml': authors.replace('page:', 'url: https://example.org/%a\n  page:')}),
  ).toContain('bad-escape');
});

it('wants escapes of our own addresses to be UTF-8, and leaves those of others alone', () => {
  expect(checkText('[a](/%CF%F0/)')).toMatchInlineSnapshot(`
    "blog/2026-02-28-a.md:9:6 error bad-escape
    The percent-escapes from “%CF” on do not make a character.
    Copy the address again from the browser, or write the characters themselves.
    [a](/%CF%F0/)
         ^"
  `);
  expect(checkText('[a](https://example.org/%CF%F0/)')).toBe('');
});

it('says it once for each place', () => {
  expect(
    checkText('[https://example.org/%a](https://example.org/%a)').match(/bad-escape/g),
  ).toHaveLength(2);
});

it.each([
  'Half of it (50%) and 100%.',
  'a[^1]\n\n[^1]: It is 1%, and more.',
  '字[^1]\n\n[^1]: 占1%，且更多。',
  '`https://example.org/%zz`',
  '```\n[a](https://example.org/%zz)\n```',
  '<!-- https://example.org/%zz -->',
  '[a](https://example.org/ "100% sure")',
  '[a](see 50% of it)',
  '[a](https://example.org/%D8%B3%20b)',
])('lets %j pass', (text) => {
  expect(checkText(text)).toBe('');
});
