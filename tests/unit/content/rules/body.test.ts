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
      This is not the marker that ends the excerpt in lists.
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
  it.each([
    ['a {b c} d'],
    ['a {b'],
    ['<!-- a -->'],
    ['see <https://a.example>'],
    ['a <br> b'],
    ['<div class="a">\n\nb'],
    ['a</b> c'],
    ['1 <= 2'],
    ['import of goods'],
  ])('explains %j', (text) => {
    expect(
      check({'blog/2026-02-28-a.mdx': article({body: `{/* truncate */}\n\n${text}\n`})}),
    ).toMatchSnapshot();
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
