import {describe, expect, it} from 'vitest';
import {fillProgress, progressMark} from '../../../src/content/progressMarks';

const lark = {id: 'article:2026-02-28-lark', locale: 'fa'} as const;
const owl = {id: 'handbook/owl', locale: 'ru'} as const;
const states = new Map<string, string>([
  [lark.id, 'outdated'],
  [owl.id, 'current'],
]);
const fill = (html: string) => fillProgress(html, ({id}) => states.get(id) ?? 'missing');

describe('what is filled in of how a translation keeps up', () => {
  it('is what is true, without a mark', () => {
    const of = (progress: 'current' | 'outdated' | 'partial') =>
      `<span data-when=${progressMark(progress, lark)}> <!-- -->${progress}</span>`;
    expect(fill(`<p>a.${of('current')}${of('outdated')}${of('partial')}</p>`)).toBe(
      '<p>a.<span> <!-- -->outdated</span></p>',
    );
  });

  it('is nothing where nothing true is to be said', () => {
    expect(fill(`<p>a.<span data-when=${progressMark('outdated', owl)}>old</span></p>`)).toBe(
      '<p>a.</p>',
    );
  });

  it('is found with and without quotation marks, and with elements inside', () => {
    expect(
      fill(
        `<td><span data-when="${progressMark('current', owl)}"><a href=/ru/>yes</a></span>` +
          `<td><span data-when="${progressMark('outdated', owl)}"><a href=/ru/>no</a></span>`,
      ),
    ).toBe('<td><span><a href=/ru/>yes</a></span><td>');
  });

  it('is nothing that an article writes of it', () => {
    const code =
      '<code>&lt;span data-when=outdated:fa:article:2026-02-28-lark&gt;a&lt;/span&gt;</code>';
    expect(fill(code)).toBe(code);
  });
});
