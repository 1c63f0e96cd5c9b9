import {expect, it} from 'vitest';
import {parseArticle} from '../../../src/content/article';
import {parseText} from '../../../src/content/parseText';
import {shownSections} from '../../../src/content/shownSections';
import {article} from './site';

function textsOf(body: string): string[] {
  const source = {path: 'blog/2026-02-28-a.md', text: article({body})};
  const sections = shownSections(parseText(parseArticle(source, '2026-02-28-a.md', 'en')));
  return sections.map(({text}) => text);
}

it('parts the cells and the rows of a table, and no other blocks', () => {
  const table = '| a | *b* |\n| - | - |\n| c \\| d | |\n| e | `f` |';
  expect(textsOf(`One.\n\n${table}\n\nTwo\nthree.`)).toEqual([
    'One. a · b · c | d · e · f Two three.',
  ]);
});
