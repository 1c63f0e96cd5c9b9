import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {globSync} from 'tinyglobby';
import {describe, expect, test} from 'vitest';
import {readDefaultCodeTranslationMessages} from '@docusaurus/theme-translations';
import {defaultLocale, localeCodes} from '../../src/locales';
import {messageReader} from '../../src/messages';
import {messageIds} from '../../src/search/app/config';

test('a file of messages with a slip is told by its name and the place', () => {
  const dir = mkdtempSync(path.join(tmpdir(), 'messages-'));
  mkdirSync(path.join(dir, 'i18n/fa'), {recursive: true});
  const faultOf = (text: string) => {
    writeFileSync(path.join(dir, 'i18n/fa/code.json'), text);
    return () => messageReader(dir, 'fa');
  };
  expect(faultOf('{\n  "a": {"message": "الف"},\n}\n')).toThrow(
    'i18n/fa/code.json:2:26: this is not valid JSON (JSON does not support trailing commas)',
  );
  expect(faultOf('{\n  "a": {"b": "ب", "message": “الف”}\n}\n')).toThrow(
    'i18n/fa/code.json:2:30: this is not valid JSON (Unexpected "“" in JSON)',
  );
  expect(faultOf('{\n  "a"')).toThrow('i18n/fa/code.json:2:6: this is not valid JSON');
  expect(faultOf('\uFEFF{}')).toThrow('i18n/fa/code.json:1:1: this is not valid JSON');
  rmSync(dir, {recursive: true});
});

type Messages = Record<string, {message: string}>;

function messagesOf(locale: string): Messages {
  return JSON.parse(readFileSync(`i18n/${locale}/code.json`, 'utf8'));
}

const theme: Record<string, string> = createRequire(import.meta.url)(
  '@docusaurus/theme-translations/locales/base/theme-common.json',
);

/** Ids of the messages that components ask for by `translate({id})` or `<Translate id>`. */
const idsInComponents = globSync(['src/**/*.{ts,tsx}', 'docusaurus.config.ts']).flatMap((file) =>
  [
    ...readFileSync(file, 'utf8').matchAll(
      /(?:translate\(\s*\{\s*id: |<Translate\s+id=|message\()['"]([^'"]+)/g,
    ),
  ].map(([, id]) => id ?? ''),
);

/** Those, and what the search takes along when it is bundled. */
const idsInCode = [...idsInComponents, ...messageIds];

/** What stands in braces, and how many forms there are at most. */
function placeholders(message: string): string[] {
  return [...new Set(message.match(/(?<=\{)\w+(?=\})/g))].sort();
}

const translated = localeCodes.filter((code) => code !== defaultLocale);

describe.each(translated)('the interface in %s', (locale) => {
  const messages = messagesOf(locale);

  test('has every message that the components ask for', () => {
    expect(idsInCode.length).toBeGreaterThan(30);
    expect(idsInCode.filter((id) => !messages[id]?.message)).toEqual([]);
  });

  test('has no message that nothing asks for', () => {
    const asked = new Set([...idsInCode, ...Object.keys(theme)]);
    expect(Object.keys(messages).filter((id) => !asked.has(id))).toEqual([]);
  });

  test('finishes the messages that Docusaurus ships in English', async () => {
    const shipped = await readDefaultCodeTranslationMessages({locale, name: 'theme-common'});
    const left = Object.keys(theme)
      .filter((id) => !id.endsWith('___DESCRIPTION'))
      .filter((id) => (messages[id]?.message ?? shipped[id] ?? theme[id]) === theme[id]);
    expect(left).toEqual([]);
  });

  test('keeps the placeholders, and has the plural forms that the language has', () => {
    const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories.length;
    for (const [id, {message}] of Object.entries(messages)) {
      const parts = message.split('|');
      if (parts.length > 1 || id.endsWith('list.articles'))
        expect([id, parts.length]).toEqual([id, forms]);
    }
    const values = (id: string) => placeholders(messages[id]?.message ?? '');
    expect(values('list.page')).toEqual(['page', 'pages']);
    expect(values('article.corrected')).toEqual(['date']);
    expect(values('license.articles')).toEqual(['license']);
    expect(values('markdown.backToReference')).toEqual(['number']);
    expect(values('theme.common.headingLinkTitle')).toEqual(['heading']);
  });
});
