import {describe, expect, test} from 'vitest';
import {parseMarkdown} from '../../../src/content/markdown';
import {findTooMuch} from '../../../src/content/tooMuch';

describe('what would take the parser minutes is not read', () => {
  test.each([
    ['items in items on one line', `${'- '.repeat(7000)}a`, 'too-deep'],
    ['numbered items in items on one line', `${'1. '.repeat(120)}a`, 'too-deep'],
    ['quotes of items', `${'> - '.repeat(120)}a`, 'too-deep'],
    [
      'items by steps',
      Array.from({length: 300}, (_, at) => `${'  '.repeat(at)}- a`).join('\n'),
      'too-deep',
    ],
    ['a paragraph of brackets', '['.repeat(6000), 'too-deep'],
    ['a list in lists that does not end', '- a\n  - b\n    - c\n'.repeat(1000), 'too-much'],
    ['underlined headings', 'a\n=\n\n'.repeat(2000), 'too-much'],
    ['links', '[a](b)\n\n'.repeat(10_000), 'too-much'],
    ['cells', '| a | b |\n'.repeat(5000), 'too-much'],
    ['paragraphs with the line ends of old Macs', 'a\r\r'.repeat(10_000), 'too-much'],
    ['tabs', 'a\t'.repeat(100_000), 'too-much'],
    ['words', 'lorem ipsum '.repeat(50_000), 'too-much'],
  ])('%s', (_, text, kind) => {
    const {body, root} = parseMarkdown(text, {format: 'md', bodyOffset: 0, dropTitle: false});
    expect(body.problem).toMatchObject({kind, reason: ''});
    expect(root.children).toEqual([]);
  });
});

describe('what people write is', () => {
  test.each([
    ['a long text', 'Ten words of a text that somebody wrote by hand.\n\n'.repeat(4000)],
    ['a bibliography', '- A. Writer, *A title* (2024), <https://example.org/a>\n'.repeat(600)],
    ['a large table', `| a | b |\n| - | - |\n${'| one | two |\n'.repeat(1000)}`],
    [
      'rules, and comments in code',
      `${'-'.repeat(300)}\n\n\`\`\`\n${'- '.repeat(40)}\n${'#'.repeat(200)}\n\`\`\``,
    ],
    ['an email that was answered often', `${'> '.repeat(20)}Yes.`],
    ['spaces', `${' '.repeat(200_000)}a`],
  ])('%s', (_, text) => {
    expect(findTooMuch(text)).toBeUndefined();
  });
});

test('where there is too much is shown', () => {
  const text = `A text.\n\n${'- a\n'.repeat(1001)}`;
  const last = text.lastIndexOf('- a');
  expect(findTooMuch(text)).toEqual({kind: 'too-much', offset: last});
});
