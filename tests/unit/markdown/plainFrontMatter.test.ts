import {DEFAULT_PARSE_FRONT_MATTER as defaultParseFrontMatter} from '@docusaurus/utils';
import {afterEach, expect, test, vi} from 'vitest';
import {plainFrontMatter} from '../../../src/markdown/plainFrontMatter';

const ran = vi.fn();
vi.stubGlobal('ran', ran);
afterEach(() => ran.mockClear());

function read(fileContent: string) {
  return plainFrontMatter({filePath: 'a.md', fileContent, defaultParseFrontMatter});
}

test.each([['\n'], ['  \t\r\n']])('front matter in YAML is read after ---%j', async (lineBreak) => {
  expect(await read(`---${lineBreak}title: "A: b"\n---\n\nText.\n`)).toEqual({
    frontMatter: {title: 'A: b'},
    content: 'Text.',
  });
});

test.each(['js', ' javascript', '\tjs', '\rjs', '\u00A0js', 'js\r', 'json', 'coffee'])(
  'front matter in another language is text, and runs nothing: ---%j',
  async (language) => {
    for (const mark of ['', '\uFEFF']) {
      // A text of its own each time: what was read once is not run again.
      const text = `${mark}---${language}\n{"title": (ran(), "${mark}")}\n---\n\nText.`;
      expect((await read(text)).frontMatter).toEqual({});
    }
    expect(ran).not.toHaveBeenCalled();
  },
);

test('a text cannot say that it is a program', async () => {
  const {frontMatter} = await read('---\ntitle: A\nmdx: {format: mdx}\n---\n\n{ran()}\n');
  expect(frontMatter).toEqual({title: 'A'});
});
