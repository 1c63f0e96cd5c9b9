import {describe, expect, it} from 'vitest';
import {checkPair} from './pair';

const code = (...lines: string[]) => ['```python', ...lines, '```'].join('\n');
const from = code('birds = 3  # a count', 'fly(birds)');

describe('code-differs', () => {
  it('points at the first line that differs', () => {
    expect(checkPair('ru', from, code('birds = 3  # счёт', 'fly(bird)'))).toMatchInlineSnapshot(`
      "i18n/ru/docusaurus-plugin-content-blog/2026-02-28-a.md:12:1 error code-differs
      The code is not that of blog/2026-02-28-a.md: line 2 of the block differs.
      There it reads: fly(birds)"
    `);
  });

  it('lets comments be translated', () => {
    expect(checkPair('ru', from, code('birds = 3  # число', 'fly(birds)'))).toBe('');
    expect(checkPair('ru', from, code('birds = 3', 'fly(birds)'))).toBe('');
  });

  it('takes no colour and no address for a comment', () => {
    const [colour, address] = ['colour = "#aaa"', 'open("https://a.example/")'];
    expect(checkPair('ru', code(colour), code('colour = "#bbb"'))).toContain('code-differs');
    expect(checkPair('ru', code(address), code('open("https://b.example/")'))).toContain(
      'code-differs',
    );
  });

  it('tells lines that are missing or too many, and a block that is not there', () => {
    expect(checkPair('ru', from, code('birds = 3'))).toContain('There it reads: fly(birds)');
    expect(checkPair('ru', from, code('birds = 3', 'fly(birds)', 'land()'))).toContain(
      'There it reads: (nothing)',
    );
    expect(checkPair('ru', `Text.\n\n${from}`, 'Текст.')).toContain('lacks a block of code');
  });

  it('leaves alone what is no code', () => {
    expect(checkPair('ru', '```text\na bird\n```', '```text\nптица\n```')).toBe('');
    expect(checkPair('ru', '```\na bird\n```', '```\nптица\n```')).toBe('');
  });
});
