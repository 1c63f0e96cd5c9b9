import {minify} from '@swc/html';
import {describe, expect, it} from 'vitest';
import {progressMark, type Subject} from '../../../src/content/progressMarks';
import {fillProgress} from '../../../src/publish/progress';

const lark = {id: 'article:2026-02-28-lark', locale: 'fa'} as const;
const owl = {id: 'handbook:an owl’s "way" <&amp;> it’s', locale: 'ru'} as const;
const states = new Map<string, string>([
  [lark.id, 'outdated'],
  [owl.id, 'current'],
]);
const fill = (html: string) => fillProgress(html, ({id}) => states.get(id) ?? 'missing');

/** What stands in a page that React rendered. */
const marked = (progress: Parameters<typeof progressMark>[0], of: Subject, inside: string) => {
  const value = progressMark(progress, of).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return `<span data-progress-is="${value}">${inside}</span>`;
};

describe('what is filled in of how a translation keeps up', () => {
  it('is what is true, without a mark', () => {
    const all = (['current', 'outdated', 'partial'] as const)
      .map((progress) => marked(progress, lark, ` <!-- -->${progress}`))
      .join('');
    expect(fill(`<p>a.${all}</p>`)).toBe('<p>a.<span> <!-- -->outdated</span></p>');
  });

  it('is nothing where nothing true is to be said', () => {
    expect(fill(`<p>a.${marked('outdated', owl, 'old')}</p>`)).toBe('<p>a.</p>');
  });

  it('is found in a minified page, whatever the name of its file', async () => {
    const table = [lark, owl].flatMap((of) => [
      `<td>${marked('current', of, `<a href="/x/">${of.locale} yes</a>`)}</td>`,
      `<td>${marked('outdated', of, `<a href="/x/">${of.locale} no</a>`)}</td>`,
    ]);
    const page = `<!doctype html><html><head><title>a</title></head><body><table><tr>${table.join('')}</tr></table></body></html>`;
    const {code} = await minify(Buffer.from(page));
    expect(fill(code).match(/fa (yes|no)|ru (yes|no)|data-progress-is/g)).toEqual([
      'fa no',
      'ru yes',
    ]);
  });

  it('is nothing that an article writes of it', () => {
    const said = marked('outdated', owl, 'a').replaceAll('"', "'");
    const html = `<meta name=description content="${said}"><code>${said.replaceAll('<', '&lt;')}</code>`;
    expect(fill(html)).toBe(html);
  });
});
