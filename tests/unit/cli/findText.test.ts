import {describe, expect, it} from 'vitest';
import {findPageId} from '../../../src/cli/findText';
import {article, page, treeOf} from '../content/site';

const tree = treeOf({
  'blog/2026-02-28-larks.md': article(),
  'docs/write.md': page(),
});
const ids = ['home', 'tag:research', 'article:2026-02-28-larks', 'handbook:write'];
const find = (name: string) => findPageId(name, ids, tree);

describe('the name that somebody gives a page', () => {
  it('is that of an article or of a page of the handbook, as everywhere', () => {
    expect(find('larks')).toBe('article:2026-02-28-larks');
    expect(find('2026-02-28-larks.md')).toBe('article:2026-02-28-larks');
    expect(find('handbook/write')).toBe('handbook:write');
    expect(find('write')).toBe('handbook:write');
  });

  it('is the id of any other page, with or without its kind', () => {
    expect(find('tag:research')).toBe('tag:research');
    expect(find('research')).toBe('tag:research');
    expect(find('home')).toBe('home');
  });

  it('may be misspelt, which is said with the nearest', () => {
    expect(() => find('lark')).toThrow('No page is called “lark”. Did you mean “larks”?');
  });
});
