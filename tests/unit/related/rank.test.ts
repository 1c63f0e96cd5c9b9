import {describe, expect, it} from 'vitest';
import {relate, type Comparable} from '../../../src/related/rank';

/** An article of the given tags and words, each of which it has once. */
function article(id: string, tags = '', words = '', date = 0): Comparable {
  const bag = (text: string) =>
    new Map(text.split(' ').flatMap((word) => (word ? [[word, 1]] : [])));
  return {id, date, tags: bag(tags), terms: bag(words)};
}

type Site = {own: Comparable[]; listed?: Comparable[]; foreign?: Comparable[]};

function found({own, listed = own, foreign = []}: Site, count = 3): string[] {
  const related = relate({own, listed, foreign}, count);
  const [first] = own;
  return (first && related.get(first))?.map(({id}) => id) ?? [];
}

describe('articles like another', () => {
  it('share more of its tags', () => {
    const own = [
      article('it', 'a b c'),
      article('one', 'a x'),
      article('two', 'a b'),
      article('none', 'x'),
    ];
    expect(found({own})).toEqual(['two', 'one', 'none']);
  });

  it('share rare tags rather than common ones', () => {
    const own = [
      article('it', 'common rare'),
      article('common', 'common'),
      article('rare', 'rare'),
      article('other', 'common'),
    ];
    expect(found({own}, 1)).toEqual(['rare']);
  });

  it('share its words where tags tell nothing', () => {
    const own = [
      article('it', '', 'birds flock dusk'),
      article('far', '', 'tokens price'),
      article('near', '', 'birds flock price'),
    ];
    expect(found({own})).toEqual(['near', 'far']);
  });

  it('are not told by words that every article has', () => {
    const own = [
      article('it', '', 'the the-too birds'),
      article('a', '', 'the the-too', 1),
      article('b', '', 'the the-too birds', 0),
    ];
    expect(found({own}, 1)).toEqual(['b']);
  });

  it('are not told by the faintest words of a long text', () => {
    const rare = Array.from({length: 60}, (_, at) => `word${at}`).join(' ');
    const own = [
      article('it', '', `${rare} faint`),
      article('faint', '', 'faint'),
      article('newer', '', 'birds', 5),
    ];
    expect(found({own}, 1)).toEqual(['newer']);
  });

  it('count tags and words together', () => {
    const own = [
      article('it', 'a', 'birds'),
      article('tags', 'a', 'price'),
      article('both', 'a', 'birds'),
      article('neither', 'b', 'tokens'),
    ];
    expect(found({own})).toEqual(['both', 'tags', 'neither']);
  });

  it('are the newer ones of those that are as like, and then in the order of their names', () => {
    const own = [article('it', 'a'), article('c'), article('b'), article('new', '', '', 5)];
    expect(found({own})).toEqual(['new', 'b', 'c']);
  });

  it('are as many as are asked for, and fewer where there are fewer', () => {
    const own = ['it', 'a', 'b', 'c', 'd'].map((id) => article(id));
    expect(found({own}, 3)).toHaveLength(3);
    expect(found({own: own.slice(0, 2)}, 3)).toEqual(['a']);
    expect(found({own: own.slice(0, 1)}, 3)).toEqual([]);
  });

  it('are found in any order of the files', () => {
    const own = [article('it', 'a b'), article('x', 'a'), article('y', 'b'), article('z', 'a b')];
    const [it, ...rest] = own;
    if (!it) throw new Error('There is an article.');
    expect(found({own: [it, ...rest.reverse()]})).toEqual(found({own}));
  });
});

describe('an article that stands in no list', () => {
  it('leads to others, and none leads to it', () => {
    const own = [article('hidden', 'a'), article('x', 'a'), article('y')];
    const listed = own.slice(1);
    const related = relate({own, listed, foreign: []}, 3);
    expect([...related].map(([{id}, others]) => [id, others.map((other) => other.id)])).toEqual([
      ['hidden', ['x', 'y']],
      ['x', ['y']],
      ['y', ['x']],
    ]);
  });
});

describe('articles of other languages', () => {
  it('come after all of the language itself, however like they are', () => {
    const own = [article('it', 'a b'), article('unlike', 'x')];
    const foreign = [article('like', 'a b'), article('less', 'a')];
    expect(found({own, foreign})).toEqual(['unlike', 'like', 'less']);
  });

  it('are left out where the language has enough', () => {
    const own = ['it', 'a', 'b', 'c'].map((id) => article(id));
    expect(found({own, foreign: [article('foreign')]})).toEqual(['c', 'b', 'a'].sort());
  });

  it('are no versions of what the language has', () => {
    const own = [article('it', 'a'), article('x')];
    const foreign = [article('it', 'a'), article('x', 'a'), article('y')];
    expect(found({own, foreign})).toEqual(['x', 'y']);
  });

  it('are shown in one version each, the first that is given', () => {
    const first = article('y');
    const related = relate(
      {own: [article('it')], listed: [], foreign: [first, article('y', 'a', 'a', 9)]},
      3,
    );
    const [others] = related.values();
    expect(others).toEqual([first]);
    expect(others?.[0]).toBe(first);
  });

  it('are like by tags, whose keys all languages share', () => {
    const own = [article('it', 'a')];
    const foreign = [article('other', 'x', '', 9), article('same', 'a')];
    expect(found({own, foreign})).toEqual(['same', 'other']);
  });
});
