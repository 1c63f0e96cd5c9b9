import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {afterAll, beforeAll, expect, it} from 'vitest';
import {addStatusCommand} from '../../../src/cli/commands/status';
import {runCommand} from '../../support/cli';
import {fixtureFiles} from '../../fixtures/translations';

let siteDir: string;

beforeAll(() => {
  siteDir = mkdtempSync(path.join(os.tmpdir(), 'murmuration-'));
  for (const [file, text] of Object.entries(fixtureFiles())) {
    mkdirSync(path.dirname(path.join(siteDir, file)), {recursive: true});
    writeFileSync(path.join(siteDir, file), text);
  }
});

afterAll(() => rmSync(siteDir, {recursive: true, force: true}));

it('shows every article in every language, drafts too, and what has fallen behind', async () => {
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

    2026-01-05-partial (ru): missing: Second
    2026-01-04-outdated (fa): changed since: First
    "
  `);
});
