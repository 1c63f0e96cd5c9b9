import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {afterAll, beforeAll, expect, it} from 'vitest';
import {addStatusCommand} from '../../../src/cli/commands/status';
import {runCommand} from '../../support/cli';
import {fixtureFiles} from '../../fixtures/translations';
import {page, translatedFrom} from '../content/site';

const handbook = {
  'docs/index.md': page(),
  'docs/write.md': page('As it is now.\n'),
  'i18n/fa/docusaurus-plugin-content-docs/current/write.md': page('متن.\n').replace(
    '---\n\n',
    `${translatedFrom('en', 'As it was.')}\n---\n\n`,
  ),
  'docs/findings/index.md': page(),
  'docs/findings/a.md': page(),
  'docs/findings/b.md': page(),
};

let siteDir: string;

beforeAll(() => {
  siteDir = mkdtempSync(path.join(os.tmpdir(), 'murmuration-'));
  for (const [file, text] of Object.entries({...fixtureFiles(), ...handbook})) {
    mkdirSync(path.dirname(path.join(siteDir, file)), {recursive: true});
    writeFileSync(path.join(siteDir, file), text);
  }
});

afterAll(() => rmSync(siteDir, {recursive: true, force: true}));

it('shows every text in every language, drafts too, and what has fallen behind', async () => {
  const {output, failed} = await runCommand(addStatusCommand, ['status'], siteDir);
  expect(failed).toBe(false);
  expect(output).toMatchInlineSnapshot(`
    "article                      en        fa        ar        ru        zh
    2098-01-12-future            original  missing   missing   missing   current
    2026-01-11-unlisted          original  current   missing   missing   missing
    2026-01-10-draft             original  missing   missing   missing   current
    2026-01-09-third-of-a-kind   original  missing   missing   missing   missing
    2026-01-09-second-of-a-kind  original  missing   missing   missing   missing
    2026-01-09-renamed           original  missing   missing   current   missing
    2026-01-09-one-tag           original  missing   missing   missing   missing
    2026-01-08-russian-first     current   missing   missing   original  missing
    2026-01-08-never-english     missing   current   missing   original  current
    2026-01-07-reviewed          original  missing   current   missing   missing
    2026-01-06-machine           original  missing   missing   missing   current
    2026-01-05-partial           original  missing   missing   partial   missing
    2026-01-04-outdated          original  outdated  missing   missing   missing
    2026-01-03-only-english      original  missing   missing   missing   missing
    2026-01-02-only-persian      missing   original  missing   missing   missing
    2026-01-01-everywhere        original  current   current   current   current

    handbook                     en        fa        ar        ru        zh
    handbook/findings            original  missing   missing   missing   missing
    handbook/index               original  missing   missing   missing   missing
    handbook/write               original  outdated  missing   missing   missing
    handbook/findings/… has 2 pages in one language alone.

    2026-01-05-partial (ru): missing: Second
    2026-01-04-outdated (fa): changed since: First
    handbook/write (fa): changed since: the beginning
    "
  `);
});
