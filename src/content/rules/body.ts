/** Rules on the body of an article: `truncate-missing`, `mdx-syntax`, `blocked-markup`. */
import type {ParsedPage} from '../parseText';
import {createFinding, type Finding} from '../findings';
import {offsetOfLine, positionAt} from '../source';
import type {SyntaxProblem, SyntaxProblemKind} from '../syntaxProblem';

/** `truncate-missing`: lists show what stands above the marker, and else the whole article. */
export function checkTruncation({page, body}: ParsedPage): Finding[] {
  const {kind, source, frontMatter} = page;
  if (kind !== 'article') return [];
  // Without its front matter, or where the parser gave up, the text may only seem unmarked.
  if (body.truncation.state === 'present' || body.problem || frontMatter.state !== 'present') {
    return [];
  }
  const {state, offset} = body.truncation;
  const marker = body.format === 'mdx' ? '{/* truncate */}' : '<!-- truncate -->';
  if (state === 'misspelt') {
    return [
      createFinding('truncate-missing', source, offset, {
        message: 'The marker that ends the excerpt in lists is misspelt here.',
        hint: `Write: ${marker}`,
      }),
    ];
  }
  const {line} = positionAt(source, offset);
  return [
    createFinding('truncate-missing', source, offsetOfLine(source, line), {
      message: 'Nothing marks where the excerpt in lists ends.',
      hint: `Put ${marker} on a line of its own after the introduction, for example after line ${line}.`,
    }),
  ];
}

/** `mdx-syntax`: the first thing in an `.mdx` file that is not MDX. */
export function checkSyntax({page: {source}, body: {problem}}: ParsedPage): Finding[] {
  return problem
    ? [
        createFinding('mdx-syntax', source, problem.offset, {
          ...syntaxWords[problem.kind](problem),
          excerpt: 'with-excerpt',
        }),
      ]
    : [];
}

/** `blocked-markup`: the site's policy lets no style and no handler stand in a page. */
export function checkMarkup({page: {source}, body: {blocked}}: ParsedPage): Finding[] {
  return blocked.map(({name, offset}) =>
    createFinding('blocked-markup', source, offset, {
      message: `Browsers ignore “${name}” here: the site’s security policy does not allow it.`,
      hint: name.startsWith('on')
        ? 'Take it out; a script belongs in a component of an .mdx file.'
        : 'Take it out: what texts look like is in src/css/, the same for all of them.',
    }),
  );
}

type Words = {message: string; hint: string};

const syntaxWords: Record<SyntaxProblemKind, (problem: SyntaxProblem) => Words> = {
  'brace-unclosed': () => ({
    message: 'In .mdx a brace begins code, and this one never closes.',
    hint: 'For a brace in the text write \\{ instead of {.',
  }),
  code: () => ({
    message: 'In .mdx the text between braces is code, and this is not valid code.',
    hint: 'For braces in the text write \\{ and \\}.',
  }),
  comment: () => ({
    message: 'Comments in .mdx are not written <!-- … -->.',
    hint: 'Write {/* … */}, for example {/* truncate */}.',
  }),
  import: () => ({
    message: 'In .mdx a line that begins with “import” or “export” is code, and this is not.',
    hint: 'In a sentence, let another word begin the line. After an import leave a blank line.',
  }),
  'link-in-angles': () => ({
    message: 'In .mdx an address in angle brackets is not a link.',
    hint: 'Write [text](address).',
  }),
  'tag-unclosed': ({tag = ''}) => ({
    message: `The tag <${tag}> is not closed.`,
    hint: VOID_TAGS.has(tag)
      ? `In .mdx every tag closes: write <${tag} />.`
      : `In .mdx every tag closes: write </${tag}> after its content.`,
  }),
  'tag-unfinished': () => ({
    message: 'In .mdx “<” begins a tag, and this is not a tag.',
    hint: 'For the sign in the text write &lt; instead of <.',
  }),
  'tag-unopened': () => ({
    message: 'This tag closes, but nothing before it opens.',
    hint: 'Delete it, or put its opening tag before it.',
  }),
  'too-deep': () => ({
    message: 'Lists, quotes or brackets nest too deeply in this file to be read.',
    hint: 'Look for a line of many “>”, “[” or “*” and take them out.',
  }),
  'too-much': () => ({
    message: 'This file holds too much to be read in a reasonable time.',
    hint: 'Is it a table of data, or what a program printed? Add it as a file, or make several articles of it.',
  }),
  other: ({reason}) => ({
    message: `This is not valid MDX: ${reason.split(/[;,(]/)[0]?.trim()}.`,
    hint: 'Write \\{ for a brace and &lt; for “<”, or rename the file to .md.',
  }),
};

/** Tags that have no content in HTML, and that authors therefore leave open. */
const VOID_TAGS = new Set(['area', 'br', 'col', 'hr', 'img', 'input', 'source', 'wbr']);
