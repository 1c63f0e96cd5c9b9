import {describe, expect, it} from 'vitest';
import {buildGraph} from '../../../src/content/graph';
import {shownTable, translationTable} from '../../../src/content/translationTable';
import {article, collections, translatedFrom, treeOf} from './site';

const english = 'blog/2026-02-28-a.md';
const persian = 'i18n/fa/docusaurus-plugin-content-blog/2026-02-28-a.md';
const titled = (title: string, ...lines: string[]) => article({lines}).replace('A title', title);

function tables(texts: Record<string, string>) {
  const tree = treeOf({...collections, ...texts});
  const graph = buildGraph(tree, {postsPerPage: 10});
  return {
    shown: shownTable(tree, graph, 'fa', 'now'),
    all: translationTable(tree, graph, 'fa'),
  };
}

describe('the table that readers see', () => {
  it('has the title in their language', () => {
    const {shown} = tables({[english]: titled('Birds'), [persian]: titled('Parande')});
    expect(shown).toMatchObject([
      {title: 'Parande', titleLocale: 'fa', versions: [{locale: 'en'}, {locale: 'fa'}]},
    ]);
  });

  it.each([
    ['written in its language', []],
    ['translated', [translatedFrom('en', 'Birds.\n')]],
  ])('tells nothing of a version that stands in no list, not even its title: %s', (_how, lines) => {
    const {shown} = tables({
      [english]: titled('Birds'),
      [persian]: titled('Secret', 'unlisted: true', ...lines),
    });
    expect(shown).toMatchObject([
      {title: 'Birds', titleLocale: 'en', versions: [{locale: 'en', file: english}]},
    ]);
    expect(JSON.stringify(shown)).not.toContain('Secret');
  });

  it('leaves out an article of which no version stands in a list', () => {
    expect(tables({[english]: titled('Secret', 'unlisted: true')}).shown).toEqual([]);
  });
});

it('shows authors every version', () => {
  const {all} = tables({
    [english]: titled('Birds'),
    [persian]: titled('Secret', 'unlisted: true'),
  });
  expect(all).toMatchObject([{title: 'Secret', versions: [{locale: 'en'}, {locale: 'fa'}]}]);
});
