/** A copy of this site with a sixth language, made as docs/run.md says one is added. */
import {cpSync, readFileSync, writeFileSync} from 'node:fs';
import {spawnSync} from 'node:child_process';
import path from 'node:path';
import {globSync} from 'tinyglobby';
import {fixtureSite, type FixtureSite} from './fixtureSite';

const CONTENT = 'tests/fixtures/turkish';

/** What the copy needs beside a site: its lock, its glossary, and the tests of any language. */
const OTHERS = [
  'package-lock.json',
  'glossary.yml',
  'tests/unit/locales.test.ts',
  'tests/unit/messages.test.ts',
];

const ENTRY = `
  tr: {
    label: 'Türkçe',
    htmlLang: 'tr',
    dir: 'ltr',
    script: 'Latn',
    intl: 'tr-TR-u-ca-gregory-nu-latn',
    babel: 'turkish',
    ogLocale: 'tr_TR',
    reading: {words: 166, characters: 255},
    lettersToEnglish: 0.98,
    sentenceSpace: ' ',
    quotes: ['“', '”'],
    share: {whatsapp: 'WhatsApp', x: 'X', email: 'E-posta'},
    phrases: {
      notTranslated: 'henüz çevrilmedi',
      alsoHere: 'Bu sayfanın Türkçesi de var.',
      dismiss: 'Kapat',
    },
  },
} as const satisfies`;

export function turkishSite(): FixtureSite {
  const files = [
    ...globSync('**/*', {cwd: CONTENT}).map((file) => [file, path.join(CONTENT, file)] as const),
    ...OTHERS.map((file) => [file, file] as const),
  ];
  const site = fixtureSite(
    Object.fromEntries(files.map(([file, from]) => [file, readFileSync(from, 'utf8')])),
  );
  const table = path.join(site.dir, 'src/locales.ts');
  const text = readFileSync(table, 'utf8');
  const edited = text.replace('\n} as const satisfies', () => ENTRY);
  if (edited === text) throw new Error('The table of languages ends in another way than it did.');
  writeFileSync(table, edited);
  return site;
}

/**
 * Runs a program of Node in a folder, apart from this process and its table of languages.
 * @param args of Node: options, the program's file, and what it takes
 */
export function runNode(dir: string, args: readonly string[]) {
  const {status, stdout, stderr} = spawnSync(process.execPath, args, {
    cwd: dir,
    encoding: 'utf8',
    env: {...withoutRunner(process.env), SOURCE_DATE_EPOCH: '1795219200'},
  });
  return {succeeded: status === 0, output: stdout + stderr};
}

/** Another runner of tests would else take itself for a part of this one. */
function withoutRunner(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const entries = Object.entries(env);
  return Object.fromEntries(entries.filter(([name]) => !/^(VITEST|NODE_ENV$|TEST$)/.test(name)));
}

/** Puts languages that were built apart into one folder, whatever others the site has. */
export function joinShards(siteDir: string, locales: readonly string[]): string {
  const dir = path.join(siteDir, 'joined');
  for (const locale of locales) {
    cpSync(path.join(siteDir, 'shards', locale, 'site'), dir, {recursive: true});
  }
  return dir;
}
