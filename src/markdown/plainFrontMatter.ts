import type {ParseFrontMatter} from '@docusaurus/types';
import {FRONT_MATTER_OPENING} from '../content/frontMatter';

/**
 * Reads front matter for Docusaurus so that a text cannot make itself a program.
 *
 * After `---js` gray-matter runs what follows, so only what the check takes for front matter
 * reaches it. The field `mdx` would have a file in `.md` read as a program, too: the name of a
 * file alone says which of the two it is, to the check and to the sanitiser as well.
 */
export const plainFrontMatter: ParseFrontMatter = async (params) => {
  const {fileContent, defaultParseFrontMatter} = params;
  if (!FRONT_MATTER_OPENING.test(fileContent)) {
    return {frontMatter: {}, content: fileContent.trim()};
  }
  const {frontMatter, content} = await defaultParseFrontMatter(params);
  const fields = Object.entries(frontMatter).filter(([field]) => field !== 'mdx');
  return {frontMatter: Object.fromEntries(fields), content};
};
