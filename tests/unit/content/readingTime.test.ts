import {describe, expect, it} from 'vitest';
import {readingMinutes} from '../../../src/content/readingTime';

const words = (count: number, word = 'word') => Array(count).fill(word).join(' ');

describe('reading time', () => {
  it('is rounded up to whole minutes, and at least one', () => {
    expect(readingMinutes('', 'en')).toBe(1);
    expect(readingMinutes(words(230), 'en')).toBe(1);
    expect(readingMinutes(words(231), 'en')).toBe(2);
  });

  it('counts words at the speed of the language', () => {
    expect(readingMinutes(words(1400, 'كلمة'), 'ar')).toBe(10);
    expect(readingMinutes(words(1400, 'слово'), 'ru')).toBe(8);
  });

  it('counts Han text by the character, and the words in it by the word', () => {
    expect(readingMinutes('字'.repeat(255 * 2), 'zh')).toBe(2);
    expect(readingMinutes(`${'字'.repeat(255)}GPU`, 'zh')).toBe(2);
  });

  it('takes words with joiners, apostrophes and hyphens for one', () => {
    expect(readingMinutes(words(180, 'می\u200Cروند'), 'fa')).toBe(1);
    expect(readingMinutes(words(230, 'it’s'), 'en')).toBe(1);
    expect(readingMinutes(words(230, 'well-known'), 'en')).toBe(1);
  });

  it('leaves out code in fences', () => {
    const code = words(1000);
    expect(readingMinutes(`a\n\n\`\`\`js\n${code}\n\`\`\`\n\nb`, 'en')).toBe(1);
    expect(readingMinutes(`a\n\n> ~~~~\n> ~~~\n> ${code}\n> ~~~~\n`, 'en')).toBe(1);
    expect(readingMinutes(`\`\`\`\na\n\`\`\`js\n${code}\n\`\`\`\n`, 'en')).toBe(1);
  });

  it('counts again after a fence, and after code in a line', () => {
    expect(readingMinutes(`\`\`\`\na\n\`\`\`\n${words(231)}`, 'en')).toBe(2);
    expect(readingMinutes(`\`\`\`a\`\`\`\n${words(231)}`, 'en')).toBe(2);
  });

  it('leaves out comments, tags and addresses', () => {
    const hidden = [
      `<!-- ${words(1000)} -->`,
      `<div title="${words(1000)}">`,
      `[a](https://example.org/${words(1000, 'w-w/')})`,
      `[a]: /b/ "${words(1000)}"`,
      Array(1000).fill('https://example.org/a/b').join('\n'),
    ];
    for (const text of hidden) {
      expect(readingMinutes(text, 'en')).toBe(1);
    }
  });

  it('counts footnotes, and a comment that never closes', () => {
    expect(readingMinutes(`[^1]: ${words(231)}`, 'en')).toBe(2);
    expect(readingMinutes(`<!-- ${words(231)}`, 'en')).toBe(2);
  });
});
