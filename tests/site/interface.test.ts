import {expect, test} from 'vitest';
import {localeCodes} from '../../src/locales';
import {builtPages, type BuiltPage} from '../support/site';

// Words that are the same in every language: names, and the terms of formats and licences.
const NAMES = new Set([
  'Murmuration',
  'RSS',
  'Atom',
  'JSON Feed',
  'BibTeX',
  'CC BY 4.0',
  'Murmuration (RSS)',
  'Murmuration (Atom)',
  'Murmuration (JSON Feed)',
  'X',
]);
const ATTRIBUTES = [
  'aria-label',
  'title',
  'alt',
  'placeholder',
  'data-done',
  'data-failed',
  'content',
];

/** Every text of a page that the site wrote and not an author, spoken labels included. */
function interfaceTexts({$: page, html}: BuiltPage): Set<string> {
  const $ = page.load(html);
  const texts = new Set<string>();
  const add = (text: string | undefined) => {
    const clean = text?.replace(/\s+/g, ' ').trim();
    if (clean && /\p{L}/u.test(clean) && !NAMES.has(clean)) texts.add(clean);
  };
  // What is said in every language in itself, and code, which is the same in any.
  $(
    'script, style, .language-links, .offers, .provenance a, .related [lang], pre, .glossary, .endnotes ol',
  ).remove();
  for (const name of ATTRIBUTES) {
    $(`body [${name}], link[title], meta[name=description]`).each((_, element) =>
      add($(element).attr(name)),
    );
  }
  // Of an author's text only what the site adds to it counts.
  $('.prose, .teaser__summary')
    .find('*')
    .contents()
    .each((_, node) => {
      const added = $(node).closest('.copy, .footnotes-title, .note__title').length > 0;
      if (node.type === 'text' && !added) $(node).remove();
    });
  $('.prose, .teaser__summary')
    .contents()
    .filter((_, node) => node.type === 'text')
    .remove();
  $('body, title')
    .find('*')
    .addBack()
    .contents()
    .each((_, node) => {
      if (node.type === 'text') add($(node).text());
    });
  return texts;
}

test('no text of the interface is left in English', () => {
  const pages = builtPages();
  const english = new Set(
    pages.filter(({locale}) => locale === 'en').flatMap((page) => [...interfaceTexts(page)]),
  );
  expect(english.size).toBeGreaterThan(40);
  const left = pages
    .filter(({locale}) => locale !== 'en')
    .flatMap((page) =>
      [...interfaceTexts(page)]
        .filter((text) => english.has(text))
        .map((text) => `${page.locale}: “${text}” (${page.file})`),
    );
  expect(left).toEqual([]);
});

test('the pages of every language were read', () => {
  expect(new Set(builtPages().map(({locale}) => locale))).toEqual(new Set(localeCodes));
});
