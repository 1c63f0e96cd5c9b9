/** The handbook explains every kind of finding, and its examples are what they say. */
import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {analyse} from '../../../src/content/analyse';
import {parseArticle} from '../../../src/content/article';
import {severities} from '../../../src/content/findings';
import {isLocaleCode} from '../../../src/locales';
import {noGlossary} from '../../support/noGlossary';

const FOLDER = 'docs/findings';
const EXAMPLE = /^(`{3,})(\w+) ?(\w*)\n([^]*?)\n\1$/m;

const pages = readdirSync(FOLDER)
  .filter((file) => file !== 'index.md')
  .map((file) => {
    const text = readFileSync(path.join(FOLDER, file), 'utf8');
    const [, wrong = '', right = ''] = text.split(/^## \w+ \{#(?:wrong|right)\}$/m);
    return {id: file.replace('.md', ''), wrong: exampleIn(wrong), right: exampleIn(right)};
  });

function exampleIn(section: string) {
  const [, , language = '', locale = '', text = ''] = EXAMPLE.exec(section) ?? [];
  return {language, locale, text};
}

it('has a page for every finding, and for nothing else', () => {
  expect(pages.map(({id}) => id).sort()).toEqual(Object.keys(severities).sort());
});

it.each(pages)('shows “$id” wrong and right', ({wrong, right}) => {
  expect(wrong.text.trim()).not.toBe('');
  expect(right.text.trim()).not.toBe('');
  expect(wrong.text).not.toBe(right.text);
});

describe('an example that can be checked by itself', () => {
  const checked = pages.filter(({wrong}) => wrong.language === 'md');

  it.each(checked)('is found wrong, and right: $id', ({id, wrong, right}) => {
    expect(idsIn(wrong)).toContain(id);
    expect(idsIn(right)).not.toContain(id);
  });

  it('is not the exception', () => {
    expect(checked.length).toBeGreaterThan(15);
  });
});

function idsIn({locale, text}: ReturnType<typeof exampleIn>): string[] {
  if (!isLocaleCode(locale)) throw new Error(`“${locale}” is no language of the site.`);
  const file = `---\ntitle: A title\ndescription: D\nauthors: [a]\n---\n\n${text}\n`;
  const page = parseArticle({path: 'a.md', text: file}, '2026-02-28-a.md', locale);
  return analyse([{page}], noGlossary).flatMap(({findings}) => findings.map((found) => found.id));
}
