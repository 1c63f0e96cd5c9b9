import {describe, expect, it} from 'vitest';
import {findIn, articleOf, shownBy} from './textFindings';

describe('footnote-broken', () => {
  const messages = (text: string) =>
    findIn(articleOf(text), 'footnote-broken').map(({message}) => message);

  it('shows a mark whose note has another name, and the note', () => {
    const text = 'Flocks[^larks] and[^swifts] more.\n\n[^larks]: One.\n\n[^стрижи]: Two.';
    expect(shownBy('footnote-broken', text)).toEqual(['[^swifts] more.', '[^стрижи]: Two.']);
    expect(messages(text)).toEqual([
      'There is no footnote [^swifts], so readers see the mark as it is written.',
      'Nothing in the text leads to the footnote [^стрижи], so readers do not see it.',
    ]);
  });

  it('shows the second of two notes with one name', () => {
    const text = 'Flocks[^1].\n\n[^1]: One.\n\n[^1]: Two.';
    expect(shownBy('footnote-broken', text)).toEqual(['[^1]: Two.']);
    expect(messages(text)[0]).toContain('before this one');
  });

  it.each([
    'Flocks[^a], twice[^a].\n\n[^a]: A note[^b].\n\n[^b]: Its own.',
    'Flocks[^A].\n\n[^a]: One.',
    'The pattern `[^abc]`, or \\[^abc].',
    '```\n[^a]\n```',
    'Neither [^ ] nor [a] is one.',
  ])('lets %j pass', (text) => {
    expect(messages(text)).toEqual([]);
  });
});
