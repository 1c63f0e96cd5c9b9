import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {readLines} from '../../../src/content/lines';
import {parseMarkdown} from '../../../src/content/markdown';
import {splitSections} from '../../../src/content/sections';

const headingsFound = (text: string) =>
  splitSections(text)
    .slice(1)
    .map(({heading}) => heading);

/** The same, as the site's parser finds them: those that begin with their marks. */
function headingsParsed(text: string): string[] {
  const {body} = parseMarkdown(text, {format: 'md', bodyOffset: 0, dropTitle: false});
  return body.headings.flatMap((heading) => {
    const line = text.slice(text.lastIndexOf('\n', heading.offset - 1) + 1);
    return /^ {0,3}##/.test(line) ? [heading.text] : [];
  });
}

describe('a heading is found after code', () => {
  it.each([
    ['on the line of an item', '- ```js\n  code\n  ```'],
    ['on the line of a numbered item', '12. ~~~\n    ## code\n    ~~~'],
    ['in an item in a quote', '> * ```\n>   code\n>   ```'],
    ['behind an indent, where marks begin none', 'text\n\n    ```'],
    ['behind a tab', 'text\n\n\t```'],
    ['that is none, but a line of a paragraph', 'text\n    ```'],
    ['that ends with its quote', '> ```\n> code'],
    ['that ends with its item', '- a\n\n  ```\n  code'],
    ['that ends with an item in an item', '- a\n  - ```\n    code\n\n  b'],
    ['that ends with its footnote', '[^1]: a\n\n    ```\n    code'],
    ['in the middle of a line', '``` not `a fence'],
    ['with indented marks in it', '```\n    ```\n```'],
    ['below an item that begins with a blank line', '-   \n\n  ```\n  ```'],
    ['below an item that begins with two, which is not in it', '-   \n\n    ```'],
  ])('%s', (_name, text) => {
    expect(headingsFound(`${text}\n\n## One`)).toEqual(['One']);
    expect(headingsParsed(`${text}\n\n## One`)).toEqual(['One']);
  });
});

describe('a line is code', () => {
  const code = (text: string) => readLines(text).flatMap((line) => (line.isCode ? line.text : []));

  it('from the first mark to the last, and in a blank line between them', () => {
    const lines = ['- ```', '  ## a', '', '  ```'];
    expect(code([...lines, '  b', '', 'c'].join('\n'))).toEqual(lines);
  });

  it('up to where its item or quote ends', () => {
    expect(code('1. a\n\n   ```\n   b\nc')).toEqual(['   ```', '   b']);
    expect(code('> ~~~\n> a\n\n> b')).toEqual(['> ~~~', '> a']);
  });
});

it('finds the headings that the parser finds, whatever lines stand in what', () => {
  const marks = fc.stringMatching(/^(> ?|- |\* |1\. |2\) | {1,5}|\t){0,3}$/);
  const rest = fc.constantFrom(
    ...['', 'text', '## One', '## Two', '```', '```js', '````', '~~~', '~~~ `a`', '```a`b'],
    ...['[^1]: note', '---', '-', '===', '1.'],
  );
  const line = fc.tuple(marks, rest).map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.array(line, {maxLength: 9}), (lines) => {
      const text = lines.join('\n');
      expect(headingsFound(text)).toEqual(headingsParsed(text));
    }),
    {numRuns: 1_000, seed: 20260228},
  );
});

it('takes time in proportion to the text, however deep containers lie in one another', () => {
  const deep = `${'- '.repeat(50_000)}a\n`;
  // Were each of the containers looked at in each of the lines, the test would run out of time.
  expect(readLines(`${deep}${'\n'.repeat(50_000)}\`\`\``)).toHaveLength(50_002);
  expect(readLines(`${deep}${'> '.repeat(50_000)}\`\`\``)).toHaveLength(2);
});
