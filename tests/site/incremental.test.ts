import {spawn} from 'node:child_process';
import {existsSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {buildSite} from '../../src/build/buildSite';
import {hashFiles} from '../../src/build/hashFiles';
import {parseManifest} from '../../src/build/release';
import {mulberry32} from '../../src/flock/flock';
import type {LocaleCode} from '../../src/locales';
import {fixtureSite, type FixtureSite} from '../support/fixtureSite';

const EPOCH = String(Date.UTC(2026, 1, 1) / 1000);
const locales: LocaleCode[] = ['en', 'fa'];
const english = (name: string) => `blog/${name}.md`;
const persian = (name: string) => `i18n/fa/docusaurus-plugin-content-blog/${name}.md`;

function article(title: string, text: string, fields = ''): string {
  return `---\ntitle: "${title}"\ndescription: "${title}."\nauthors: [editors]\n${fields}---\n\nSummary.\n\n<!-- truncate -->\n\n${text}\n`;
}

const start: Readonly<Record<string, string>> = {
  [english('2026-01-02-one')]: article('One', 'Text.', 'tags: [research]\n'),
  [english('2026-01-03-two')]: article('Two', 'Text.'),
  [persian('2026-01-02-one')]: article(
    'یک',
    'متن.',
    'tags: [research]\ntranslation: {from: en, sections: ["00000000"], method: human}\n',
  ),
};

describe('a build after a change', {timeout: 300_000}, () => {
  let site: FixtureSite;
  let clean: FixtureSite;
  let env: Record<string, string> = {SOURCE_DATE_EPOCH: EPOCH};
  beforeAll(() => {
    site = fixtureSite(start);
    clean = fixtureSite(start);
  });
  afterAll(() => {
    site.remove();
    clean.remove();
  });

  /** Builds in both folders; tells which languages were built again in the one that knows the last build. */
  async function buildBoth(): Promise<string[]> {
    const built: string[] = [];
    const files = await buildSite({
      siteDir: site.dir,
      outDir: path.join(site.dir, 'build'),
      locales,
      env,
      onProgress: ({step, locale}) => step === 'built' && built.push(locale),
    });
    // In another folder, in another zone, with nothing known: the bytes are to be the same.
    const afresh = await buildSite({
      siteDir: clean.dir,
      outDir: path.join(clean.dir, 'build'),
      locales,
      env: {...env, TZ: 'Pacific/Kiritimati'},
      fresh: true,
    });
    expect(files).toEqual(afresh);
    return built;
  }

  function write(file: string, text: string | undefined): void {
    for (const {dir} of [site, clean]) {
      if (text === undefined) rmSync(path.join(dir, file));
      else writeFileSync(path.join(dir, file), text);
    }
  }

  test('is what a clean build of the whole is, after each of six', async () => {
    expect(await buildBoth()).toEqual(['en', 'fa']);

    // A translation.
    const one = persian('2026-01-02-one');
    const translated = start[one] ?? '';
    write(one, `${translated}\nبیشتر.\n`);
    expect(await buildBoth()).toEqual(['fa']);

    // An article that nothing was translated from; the other language lists it as not translated.
    write(english('2026-01-03-two'), article('Two', 'Another text.'));
    expect(await buildBoth()).toEqual(['en']);

    // A name, and so an address, with the old one leading on.
    write(english('2026-01-03-two'), undefined);
    write(
      english('2026-01-03-three'),
      article('Two', 'Another text.', 'redirect_from: [/2026/01/03/two/]\n'),
    );
    expect(await buildBoth()).toEqual(['en', 'fa']);

    // A tag.
    write(english('2026-01-02-one'), article('One', 'Text.', 'tags: [compute]\n'));
    expect(await buildBoth()).toContain('en');

    // A translation taken out, the last article of its language.
    write(one, undefined);
    expect(await buildBoth()).toEqual(['en', 'fa']);

    // The address of the site.
    env = {...env, SITE_URL: 'https://elsewhere.example'};
    expect(await buildBoth()).toEqual(['en', 'fa']);
    const home = readFileSync(path.join(site.dir, 'build/index.html'), 'utf8');
    expect(home).toContain('https://elsewhere.example/');
  });
});

describe('a build that is killed', {timeout: 600_000}, () => {
  const KILLS = 30;
  let site: FixtureSite;
  let outDir: string;
  beforeAll(() => {
    site = fixtureSite(start);
    outDir = path.join(site.dir, 'build');
  });
  afterAll(() => site.remove());

  /** Runs a build, and kills it with all its processes after a time. */
  function build(killAfter = Infinity): Promise<number | null> {
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', 'tests/support/buildOnce.mts', site.dir, outDir],
      {env: {...process.env, SOURCE_DATE_EPOCH: EPOCH}, stdio: 'ignore', detached: true},
    );
    const kill = (): void => {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    };
    const timer = Number.isFinite(killAfter) ? setTimeout(kill, killAfter) : undefined;
    return new Promise((resolve, reject) => {
      child.on('error', reject).on('exit', (code) => {
        clearTimeout(timer);
        resolve(code);
      });
    });
  }

  async function expectWhole(): Promise<void> {
    const manifest = parseManifest(readFileSync(path.join(outDir, 'SHA256SUMS'), 'utf8'));
    const {SHA256SUMS, ...found} = await hashFiles(outDir);
    expect(SHA256SUMS).toBeDefined();
    expect(found).toEqual(manifest);
  }

  test(`leaves the last site whole, at ${KILLS} moments, and the next build finds its way`, async () => {
    const file = path.join(site.dir, persian('2026-01-02-one'));
    const edit = (number: number): void =>
      writeFileSync(file, (start[persian('2026-01-02-one')] ?? '').replace('متن', `متن ${number}`));
    expect(await build()).toBe(0);
    edit(0);
    const started = performance.now();
    expect(await build()).toBe(0);
    const duration = performance.now() - started;
    const random = mulberry32(28);
    let finished = 0;
    for (let count = 1; count <= KILLS; count += 1) {
      edit(count);
      // One moment in each thirtieth of the time that a build takes.
      if ((await build((duration * (count - random())) / KILLS)) === 0) finished += 1;
      await expectWhole();
    }
    // However fast it was, the first of them did not come to its end.
    expect(finished).toBeLessThan(KILLS);
    edit(KILLS + 1);
    expect(await build()).toBe(0);
    await expectWhole();
    const page = path.join(outDir, 'fa/2026/01/02/one/index.html');
    expect(readFileSync(page, 'utf8')).toContain(`متن ${KILLS + 1}`);
    expect(existsSync(path.join(site.dir, '.cache/build.lock'))).toBe(false);
  });
});
