import {describe, expect, it} from 'vitest';
import {parseArticle} from '../../../src/content/article';
import {parseText} from '../../../src/content/parseText';
import {blockGroups} from '../../../src/content/blocks';
import {splitSections} from '../../../src/content/sections';
import {article} from './site';

function groupsOf(body: string) {
  const source = {path: 'blog/2026-02-28-a.md', text: article({body})};
  return blockGroups(parseText(parseArticle(source, '2026-02-28-a.md', 'en')));
}

const kindsOf = (body: string) =>
  groupsOf(body).flatMap(({blocks}) => blocks.map(({kind, prose}) => `${kind}: ${prose}`));

describe('the blocks of a text', () => {
  it('have kinds', () => {
    const body = [
      'One `code` two.',
      '## Three {#three}',
      '- four\n\n  five\n- six',
      '> seven',
      '| a | b |\n| - | - |\n| c | d |',
      '![eight](a.png)',
      ':::note[Nine]\n\nTen.\n\n:::',
      '```js\neleven\n```',
      '<!-- twelve -->',
    ];
    expect(kindsOf(body.join('\n\n'))).toEqual([
      'paragraph: One   two.',
      'heading: Three {#three}',
      'item: four',
      'paragraph: five',
      'item: six',
      'quote: seven',
      'row: a | b',
      'row: c | d',
      'image: eight',
      'caption: Nine',
      'paragraph: Ten.',
      'code: ',
      'html: ',
    ]);
  });

  it('have no addresses in their prose, nor marks of footnotes', () => {
    expect(kindsOf('a[^1] [b](/c/) <https://d.example/> https://e.example/f\n\n[^1]: G')).toEqual([
      'paragraph: a b',
      'footnote: G',
    ]);
  });

  it('are in the sections that are hashed, and in footnotes by name', () => {
    const body = [
      'a',
      '## b {#b}',
      'under\n---',
      '[^1]: c',
      ':::note\n\n### d\n\n:::',
      '> ## e',
      'f',
    ].join('\n\n');
    const groups = groupsOf(body);
    expect(groups.map(({kind, id, section}) => `${kind} ${section} ${id ?? ''}`)).toEqual([
      'section 0 ',
      'section 1 b',
      'section 2 d',
      'footnote 1 1',
    ]);
    expect(splitSections(body)).toHaveLength(3);
  });
});
