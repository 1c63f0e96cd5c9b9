import {describe, expect, it} from 'vitest';
import {article, bodyOf, check, page} from '../site';

describe('truncate-missing', () => {
  it('tells after which line the marker may stand', () => {
    expect(check({'blog/2026-02-28-a.md': article({body: 'One\ntwo.\n\nThree.\n'})}))
      .toMatchInlineSnapshot(`
      "blog/2026-02-28-a.md:8:1 error truncate-missing
      Nothing marks where the excerpt in lists ends.
      Put <!-- truncate --> on a line of its own after the introduction, for example after line 8."
    `);
  });

  it('shows the marker of the format in place of another', () => {
    expect(
      check({
        'blog/2026-02-28-a.md': article({body: 'One.\n\n{/* truncate */}\n'}),
        'blog/2026-02-28-b.mdx': article({body: 'One.\n'}),
      }),
    ).toMatchInlineSnapshot(`
      "blog/2026-02-28-a.md:9:1 error truncate-missing
      The marker that ends the excerpt in lists is misspelt here.
      Write: <!-- truncate -->

      blog/2026-02-28-b.mdx:7:1 error truncate-missing
      Nothing marks where the excerpt in lists ends.
      Put {/* truncate */} on a line of its own after the introduction, for example after line 7."
    `);
  });

  it('asks nothing of pages', () => {
    expect(check({'i18n/en/docusaurus-plugin-content-pages/about.md': page()})).toBe('');
  });
});

describe('mdx-syntax', () => {
  it('explains every kind of fault', () => {
    const texts = [
      'a {b c} d',
      'a {b',
      '<!-- a -->',
      'see <https://a.example>',
      'a <br> b',
      '<div title="a">\n\nb',
      'a</b> c',
      '1 <= 2',
      'import of goods',
    ];
    const files = texts.map((text, index): [string, string] => [
      `blog/2026-02-0${index + 1}-a.mdx`,
      article({body: `{/* truncate */}\n\n${text}\n`}),
    ]);
    expect(check(Object.fromEntries(files))).toMatchInlineSnapshot(`
      "blog/2026-02-01-a.mdx:9:3 error mdx-syntax
      In .mdx the text between braces is code, and this is not valid code.
      For braces in the text write \\{ and \\}.
      a {b c} d
        ^

      blog/2026-02-02-a.mdx:9:3 error mdx-syntax
      In .mdx a brace begins code, and this one never closes.
      For a brace in the text write \\{ instead of {.
      a {b
        ^

      blog/2026-02-03-a.mdx:9:1 error mdx-syntax
      Comments in .mdx are not written <!-- … -->.
      Write {/* … */}, for example {/* truncate */}.
      <!-- a -->
      ^

      blog/2026-02-04-a.mdx:9:5 error mdx-syntax
      In .mdx an address in angle brackets is not a link.
      Write [text](address).
      see <https://a.example>
          ^

      blog/2026-02-05-a.mdx:9:3 error mdx-syntax
      The tag <br> is not closed.
      In .mdx every tag closes: write <br />.
      a <br> b
        ^

      blog/2026-02-06-a.mdx:9:1 error mdx-syntax
      The tag <div> is not closed.
      In .mdx every tag closes: write </div> after its content.
      <div title="a">
      ^

      blog/2026-02-07-a.mdx:9:2 error mdx-syntax
      This tag closes, but nothing before it opens.
      Delete it, or put its opening tag before it.
      a</b> c
       ^

      blog/2026-02-08-a.mdx:9:3 error mdx-syntax
      In .mdx “<” begins a tag, and this is not a tag.
      For the sign in the text write &lt; instead of <.
      1 <= 2
        ^

      blog/2026-02-09-a.mdx:9:11 error mdx-syntax
      In .mdx a line that begins with “import” or “export” is code, and this is not.
      In a sentence, let another word begin the line. After an import leave a blank line.
      import of goods
                ^"
    `);
  });

  it('does not hide other faults of the file', () => {
    const report = check({
      'blog/2026-02-28-a.mdx': article({body: '{/* truncate */}\n\n[a](/b/) <br>\n'}),
    });
    expect(report).toContain('mdx-syntax');
    expect(report).toContain('broken-link');
  });

  it('is not asked of .md', () => {
    expect(check({'blog/2026-02-28-a.md': article({body: bodyOf('a {b c} <br> 1 <= 2')})})).toBe(
      '',
    );
  });

  it('accepts headings with ids', () => {
    expect(
      check({
        'blog/2026-02-28-a.mdx': article({body: '{/* truncate */}\n\n## A {#b}\n\n[b](#b)\n'}),
      }),
    ).toBe('');
  });
});

describe('blocked-markup', () => {
  const checkBody = (name: string, text: string) => check({[name]: article({body: bodyOf(text)})});

  it('points at styles and handlers in HTML', () => {
    const text =
      '<p title="style=a" style="color: red">a</p>\n\nb <b ONCLICK=c()>c</b>\n\n<style>p {}</style>';
    expect(checkBody('blog/2026-02-28-a.md', text)).toMatchInlineSnapshot(`
      "blog/2026-02-28-a.md:9:1 error blocked-markup
      Browsers ignore “style” here: the site’s security policy does not allow it.
      Take it out: what texts look like is in src/css/, the same for all of them.

      blog/2026-02-28-a.md:11:3 error blocked-markup
      Browsers ignore “onclick” here: the site’s security policy does not allow it.
      Take it out; a script belongs in a component of an .mdx file.

      blog/2026-02-28-a.md:13:1 error blocked-markup
      Browsers ignore “<style>” here: the site’s security policy does not allow it.
      Take it out: what texts look like is in src/css/, the same for all of them."
    `);
  });

  it('points at styles in JSX, where handlers are React’s', () => {
    const text = '<b style={{color: "red"}} onClick={() => 1}>a</b>';
    expect(check({'blog/2026-02-28-a.mdx': article({body: `{/* truncate */}\n\n${text}\n`})}))
      .toMatchInlineSnapshot(`
      "blog/2026-02-28-a.mdx:9:1 error blocked-markup
      Browsers ignore “style” here: the site’s security policy does not allow it.
      Take it out: what texts look like is in src/css/, the same for all of them."
    `);
  });

  it('passes over what only speaks of them', () => {
    const text =
      '`<b style="a">` <b title=\'style="a" onclick="b"\'>c</b> <!-- <b style="a"> --> style=d';
    expect(checkBody('blog/2026-02-28-a.md', text)).toBe('');
  });
});
