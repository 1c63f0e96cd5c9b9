import {describe, expect, it} from 'vitest';
import {article, bodyOf, check, translatedFrom} from '../site';
import {shownBy} from './textFindings';

const source = bodyOf('## Method {#method}\n\nOne.\n\n### What we saw\n\nTwo.');

function versions(translation: string): string {
  return check({
    'blog/2026-02-28-a.md': article({body: source}),
    'i18n/ru/docusaurus-plugin-content-blog/2026-02-28-a.md': article({
      lines: [translatedFrom('en', source)],
      body: bodyOf(translation),
    }),
  });
}

describe('anchor-repeated', () => {
  const shown = (text: string) => shownBy('anchor-repeated', text);

  it('shows every heading but the first with an anchor', () => {
    expect(shown('## One {#a}\n\n## Two {#b}\n\n## Three {#a}\n\n### B {#b}')).toEqual([
      '## Three {#a}',
      '### B {#b}',
    ]);
    expect(shown('## Costs\n\n## Others {#costs}')).toEqual(['## Others {#costs}']);
  });

  it('lets words repeat, whose anchors are numbered', () => {
    expect(shown('## Costs\n\n## Costs\n\n### Costs')).toEqual([]);
  });

  it('keeps the anchors of the page around the text for the page', () => {
    expect(shown('## Main\n\n## Site menu\n\n## Mainly')).toEqual(['## Main', '## Site menu']);
  });
});

describe('anchor-differs', () => {
  it('shows the heading with the anchor of its source, named or made from its text', () => {
    expect(versions('## Метод\n\nРаз.\n\n### Что мы увидели {#seen}\n\nДва.'))
      .toMatchInlineSnapshot(`
      "i18n/ru/docusaurus-plugin-content-blog/2026-02-28-a.md:10:1 error anchor-differs
      The anchor of this section is “метод”, and in blog/2026-02-28-a.md it is “method”.
      Write: ## Метод {#method}

      i18n/ru/docusaurus-plugin-content-blog/2026-02-28-a.md:14:1 error anchor-differs
      The anchor of this section is “seen”, and in blog/2026-02-28-a.md it is “what-we-saw”.
      Write: ### Что мы увидели {#what-we-saw}"
    `);
  });

  it('is content with the anchors of the source', () => {
    expect(
      versions('## Метод {#method}\n\nРаз.\n\n### Что мы увидели {#what-we-saw}\n\nДва.'),
    ).toBe('');
  });

  it('leaves headings that do not pair up to the rules on what is missing', () => {
    expect(versions('## Метод\n\nРаз.')).not.toContain('anchor-differs');
  });
});
