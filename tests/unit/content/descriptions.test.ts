/** Descriptions are shown to the letter: in search results, on cards, below titles. */
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import {expect, it} from 'vitest';
import {readContentTree} from '../../../src/content/readTree';
import {allLocales} from '../../../src/content/tree';

const markdown = unified().use(remarkParse).use(remarkGfm);

/** Whether Markdown would show more, or less, of a line than its letters. */
function isPlain(line: string): boolean {
  const [block, ...others] = markdown.parse(line).children;
  if (block?.type !== 'paragraph' || others.length > 0) return false;
  const [text, ...rest] = block.children;
  return text?.type === 'text' && text.value === line && rest.length === 0;
}

it.each(['A field `mdx`.', 'What is *not* so.', '[A page](./a.md)', 'One\\_two', '## A', '- a'])(
  'knows Markdown when it sees it: %s',
  (line) => expect(isPlain(line)).toBe(false),
);

it('no page of the site has Markdown in its description', async () => {
  const pages = allLocales(await readContentTree('.')).flatMap(({articles, pages, handbook}) => [
    ...articles,
    ...pages,
    ...handbook,
  ]);
  expect(pages.length).toBeGreaterThan(80);
  const faulty = pages.flatMap(({source, fields: {description}}) =>
    description !== undefined && !isPlain(description) ? [`${source.path}: ${description}`] : [],
  );
  expect(faulty).toEqual([]);
});
