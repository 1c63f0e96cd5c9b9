import {describe, expect, it} from 'vitest';
import {article, check, collections} from '../site';

it('finds nothing in a faultless site', () => {
  expect(check({'blog/2026-02-28-flocks.md': article()})).toBe('');
});

describe('encoding', () => {
  it('shows where a character was lost', () => {
    expect(check({'blog/2026-02-28-a.md': article({lines: ['image_alt: caf\uFFFD']})}))
      .toMatchInlineSnapshot(`
      "blog/2026-02-28-a.md:5:15 error encoding
      A character here could not be read: “�” stands in its place.
      Save the file as UTF-8 and type the character again.
      image_alt: caf�
                    ^"
    `);
  });

  it('names an invisible control character', () => {
    const [place, message, hint] = check({
      'blog/2026-02-28-a.md': `${article()}ab\u0008cd\n`,
    }).split('\n');
    expect([place, message, hint]).toMatchInlineSnapshot(`
      [
        "blog/2026-02-28-a.md:12:3 error encoding",
        "There is an invisible control character here (U+0008).",
        "Delete it: put the cursor after it and press Backspace, or type the line again.",
      ]
    `);
  });

  it('looks into authors.yml and tags.yml too', () => {
    const tags = collections['blog/tags.yml']?.replace('Research', 'Res\u0000earch') ?? '';
    expect(check({'blog/tags.yml': tags})).toContain('blog/tags.yml:2:13 error encoding');
  });

  it('finds half a surrogate pair, and not a whole one', () => {
    expect(check({'blog/2026-02-28-a.md': `${article()}🐦 \uD83D\n`})).toContain('(U+D83D)');
    expect(check({'blog/2026-02-28-a.md': `${article()}🐦\n`})).toBe('');
  });

  it('accepts a byte order mark, tabs and CR LF', () => {
    expect(check({'blog/2026-02-28-a.md': `\uFEFF${article().replaceAll('\n', '\r\n')}a\tb`})).toBe(
      '',
    );
  });
});

describe('file-name', () => {
  it('wants a date, a slug, and a name fit for an address', () => {
    const names = [
      'flocks',
      '2026-2-8-a',
      '2026-02-30-a',
      '2026-02-28',
      '2026-02-28-پرواز',
      '2026-02-28-a/notes',
    ];
    expect(check(Object.fromEntries(names.map((name) => [`blog/${name}.md`, article()]))))
      .toMatchInlineSnapshot(`
        "blog/2026-02-28-a/notes.md:1:1 error file-name
        This article lies in a folder inside the articles folder.
        Move it up, name it index.md, or begin its name with “_” if it is not an article.

        blog/2026-02-28-پرواز.md:1:1 error file-name
        The file name has characters that an address cannot show.
        After the date use only the letters a–z, digits and “-”, in every language.

        blog/2026-02-28.md:1:1 error file-name
        The file name has a date and nothing after it.
        Add “-” and a few words, for example 2026-02-28-my-article.md.

        blog/2026-02-30-a.md:1:1 error file-name
        The file name has a date that the calendar does not have.
        Correct year, month and day at the beginning of the name.

        blog/2026-2-8-a.md:1:1 error file-name
        The date in the file name is not written with four, two and two digits.
        For example, write 2026-02-08, not 2026-2-8.

        blog/flocks.md:1:1 error file-name
        The file name does not begin with a date.
        Rename the file to year-month-day-slug, for example 2026-02-28-my-article.md."
      `);
  });

  it('does not mind folders with index.md, or files that begin with an underscore', () => {
    expect(check({'blog/2026-02-28-a/index.md': article(), 'blog/_notes.md': 'Notes'})).toBe('');
  });
});
