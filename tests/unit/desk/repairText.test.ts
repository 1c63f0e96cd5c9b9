import {describe, expect, test} from 'vitest';
import {parseArticle, type Article} from '../../../src/content/article';
import {
  adoptHeadingIds,
  dropPreface,
  markExcerpt,
  quoteValues,
  repairCharacters,
  repairEscapes,
  renumberLists,
  unwrapFence,
} from '../../../src/desk/repairText';
import {translationDraft} from '../../../src/desk/translationDraft';
import {cpuTimeOf} from '../../support/cpuTime';
import {check} from '../content/site';

function fenced(text: string, info = ''): string {
  return `\`\`\`${info}\n${text}\n\`\`\`\n`;
}

test('a character that was written in parts is one', () => {
  expect(repairCharacters('cafe\u0301\n')).toEqual({
    text: 'caf\u00e9\n',
    changes: ['Composed characters that were written in parts (NFC).'],
  });
});

describe('the fence around a whole text', () => {
  const article = '---\ntitle: A\n---\n\n# A\n\n```sh\nls\n```\n\nEnd.';

  test.each([
    ['which says what is in it', fenced(article, 'markdown')],
    ['with front matter', fenced(article)],
    ['behind a word about it', `Here is the translation:\n\n${fenced(article, 'markdown')}`],
  ])('is taken off, %s', (_what, text) => {
    expect(unwrapFence(text).text.trim()).toBe(article);
  });

  test('is taken off a text that has a title and no code', () => {
    expect(unwrapFence(fenced('# A title\n\nA text.')).text.trim()).toBe('# A title\n\nA text.');
  });

  test.each([
    [
      'a text begins and ends with code',
      `${fenced('# install it\nnpm install')}\nThen:\n\n${fenced('npm start')}`,
    ],
    ['what ends the text is the end of other code', fenced('# A\n\n```sh\nls', 'markdown')],
  ])('is none where %s', (_what, text) => {
    expect(unwrapFence(text)).toEqual({text, changes: []});
  });

  test('is named with what stood before it', () => {
    const {changes} = unwrapFence(`Вот перевод：\n${fenced(article, 'md')}`);
    expect(changes[0]).toBe('Left out what stood before it: “Вот перевод：”');
  });
});

describe('what stands before the front matter', () => {
  const file = '---\ntitle: Стаи\ntags: [research]\n---\n\nТекст.\n';

  test.each(['Sure, here is the translation:', 'Конечно! Вот перевод.', '好的，译文如下：'])(
    'is left out, and named: %s',
    (preface) => {
      expect(dropPreface(`\n${preface}\n\n${file}`)).toEqual({
        text: file,
        changes: [`Left out what stood before the front matter: “${preface}”`],
      });
    },
  );

  test.each([
    file,
    'A text.\n\n---\n\nA text between rules.\n\n---\n',
    `One paragraph:\n\nAnother paragraph:\n\n${file}`,
  ])('stays where it may be a part of the text: %j', (text) => {
    expect(dropPreface(text)).toEqual({text, changes: []});
  });
});

describe('numbers in digits of the language', () => {
  test('become items of a list where they begin a block', () => {
    const {text, changes} = renumberLists('متن.\n\n۱. یک\n   دنباله\n۲) دو\n');
    expect(text).toBe('متن.\n\n1. یک\n   دنباله\n2) دو\n');
    expect(changes).toEqual(['Numbered 2 items of lists in ASCII digits.']);
  });

  test.each([
    'در سال\n۲۰۲۴. و پس از آن',
    '۱۳۹۹. سالی بود که',
    'تا سال\n۹۹. آن وقت',
    fenced('\n۱. یک'),
  ])('stay as they are in a sentence and in code: %j', (text) => {
    expect(renumberLists(text)).toEqual({text, changes: []});
  });
});

describe('escapes with digits of the language', () => {
  test.each([
    ['in a link', '[x](a%۲۰b.md)', '[x](a%20b.md)'],
    ['in an address of the web', 'https://a.example/%٢٠b', 'https://a.example/%20b'],
    ['behind code', 'In `code` [x](a%۲۰b.md)', 'In `code` [x](a%20b.md)'],
    ['behind a lone backquote', 'A ` and [x](a%۲۰b.md)', 'A ` and [x](a%20b.md)'],
  ])('are written in ASCII %s', (_where, text, repaired) => {
    expect(repairEscapes(text)).toEqual({
      text: repaired,
      changes: ['Wrote percent escapes in addresses with ASCII digits.'],
    });
  });

  test.each([
    ['in a fence', fenced('x](x%۲۰)\nhttps://a.example/%۲۰')],
    ['in inline code', 'Such as `[x](x%۲۰)` and ``[`](https://a.example/%۲۰)``.\n'],
  ])('stay as they are %s', (_where, text) => {
    expect(repairEscapes(text)).toEqual({text, changes: []});
  });
});

const articleOf = (body: string, extension = 'md'): Article =>
  parseArticle(
    {path: `blog/2026-01-01-a.${extension}`, text: `---\ntitle: A\n---\n\n${body}`},
    `2026-01-01-a.${extension}`,
    'en',
  );

describe('the end of the excerpt', () => {
  const translation = 'Раз.\n\nДва.\n\nТри.\n';

  test('is where the source has it', () => {
    const source = articleOf('One.\n\nTwo.\n\n<!-- truncate -->\n\nThree.\n');
    const {text, changes} = markExcerpt(articleOf(translation), source);
    expect(text).toContain('\nДва.\n\n<!-- truncate -->\n\nТри.');
    expect(changes).toEqual(['Marked the end of the excerpt for lists, where the source has it.']);
  });

  test.each([
    ['there is no source', undefined],
    ['the source begins otherwise', articleOf('- One.\n\nTwo.\n\n<!-- truncate -->\n')],
    ['the source has no such place', articleOf('One.\n\nTwo.\n')],
  ])('is behind the first paragraph where %s', (_what, source) => {
    expect(markExcerpt(articleOf(translation), source).text).toContain(
      '\nРаз.\n\n<!-- truncate -->\n\nДва.',
    );
  });

  test.each([
    ['<!-- more -->', 'md', '<!-- truncate -->'],
    ['<!--truncated-->', 'md', '<!-- truncate -->'],
    ['{/* truncate */}', 'md', '<!-- truncate -->'],
    ['{/* more */}', 'mdx', '{/* truncate */}'],
    ['<!-- more -->', 'mdx', '{/* truncate */}'],
  ])('is where the author has marked it by %s in .%s', (written, extension, marker) => {
    const body = `One.\n\nTwo.\n\n${written}\n\nThree.\n`;
    const source = articleOf('One.\n\n<!-- truncate -->\n\nTwo.\n\nThree.\n');
    const before = articleOf(body, extension);
    const {text, changes} = markExcerpt(before, source);
    expect(text).toBe(before.source.text.replace(written, marker));
    expect(changes).toEqual([`Wrote “${marker}” for “${written}”, which ends no excerpt.`]);
  });

  test('keeps the words around a comment, and what a text says about one', () => {
    const inline = markExcerpt(articleOf('One. <!--more--> Two.\n'));
    expect(inline.text).toContain('\nOne. <!-- truncate --> Two.\n');
    const about = articleOf('In .mdx write {/* truncate */} there.\n');
    expect(markExcerpt(about)).toEqual({text: about.source.text, changes: []});
  });

  test('is marked as the format has it', () => {
    expect(markExcerpt(articleOf(translation, 'mdx')).text).toContain(
      '\nРаз.\n\n{/* truncate */}\n\nДва.',
    );
  });
});

test('an id takes the place of the signs that close a heading', () => {
  const {text} = adoptHeadingIds(
    articleOf('## Первая часть ##\n\nТекст.\n'),
    articleOf('## First part\n\nText.\n'),
  );
  expect(text).toContain('\n## Первая часть {#first-part}\n');
});

test('headings of other levels than those of the source keep their ids', () => {
  const article = articleOf('## Раз\n\n### Два\n');
  expect(adoptHeadingIds(article, articleOf('### One\n\n## Two\n'))).toEqual({
    text: article.source.text,
    changes: [],
  });
});

describe('long runs take little time', () => {
  const spaces = ' '.repeat(100_000);
  const articleOf = (text: string): Article =>
    parseArticle({path: 'blog/a.md', text: `---\ntitle: A\n---\n\n${text}\n`}, 'a.md', 'en');

  test.each([
    ['spaces in a value', () => quoteValues(`---\ntitle: a: b\nx: y${spaces}z\n---\n`)],
    [
      'spaces in a heading',
      () => adoptHeadingIds(articleOf(`## a${spaces}b`), articleOf('## c {#d}')),
    ],
    ['spaces in a heading to translate', () => draftOf(`## a${spaces}b`)],
    ['spaces in a paragraph to translate', () => draftOf(`a${spaces}b`)],
    ['indented lines behind a preface', () => dropPreface(`a:\n---\n${'  x\n'.repeat(40)}`)],
  ])('%s', (_name, repair) => {
    expect(cpuTimeOf(repair)).toBeLessThan(2000);
  });

  function draftOf(text: string): string {
    return translationDraft(articleOf(text), 'human');
  }
});

test('a draft of a translation gives headings their ids, in place of closing signs', () => {
  const text = '---\ntitle: A\n---\n\n## One ##\n\n## Two {#second}\n\nA\n> text.\n';
  const draft = translationDraft(parseArticle({path: 'blog/a.md', text}, 'a.md', 'en'), 'human');
  expect(draft).toContain('## One {#one}\n');
  expect(draft).toContain('## Two {#second}\n');
});

test('a draft in .mdx can be read where its source has what ends a comment', () => {
  const draft = translationDraft(articleOf('Write `a */ b` there.\n', 'mdx'), 'human');
  expect(draft).toContain('{/* Write `a * / b` there. */}');
  expect(check({'blog/2026-01-01-a.mdx': draft})).not.toContain('mdx-syntax');
});
