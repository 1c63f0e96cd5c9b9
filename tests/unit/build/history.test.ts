import {execFileSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {historyOf, lastChanges} from '../../../src/history';

const EPOCH = 1_700_000_000;

let dir: string;
const site = () => path.join(dir, 'whole', 'site');

function git(cwd: string, seconds: number, ...args: string[]): void {
  // As git takes it: seconds since 1970, of which it wants nine digits.
  const date = `${EPOCH + seconds} +0000`;
  const who = [
    '-c',
    'user.name=A',
    '-c',
    'user.email=a@site.example',
    '-c',
    'commit.gpgsign=false',
  ];
  execFileSync('git', [...who, ...args], {
    cwd,
    env: {...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date},
    stdio: 'pipe',
  });
}

beforeAll(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'history-'));
  mkdirSync(site(), {recursive: true});
  git(site(), 0, 'init', '--quiet', '..');
  for (const [file, seconds] of [
    ['a.md', 100],
    ['با فاصله.md', 200],
    ['../other.md', 300],
  ] as const) {
    writeFileSync(path.join(site(), file), file);
    git(site(), seconds, 'add', file);
    git(site(), seconds, 'commit', '--quiet', '--message', file);
  }
  writeFileSync(path.join(site(), 'a.md'), 'more');
  git(site(), 400, 'commit', '--quiet', '--all', '--message', 'more');
});
afterAll(() => rmSync(dir, {recursive: true}));

test('the last change of a file is the time of the newest commit that names it', () => {
  expect(historyOf(site())).toBe('whole');
  expect(Object.fromEntries(lastChanges(site()))).toEqual({
    'a.md': EPOCH + 400,
    'با فاصله.md': EPOCH + 200,
  });
});

test('a history that was cut off is not asked', () => {
  git(dir, 0, 'clone', '--quiet', '--depth', '1', `file://${path.join(dir, 'whole')}`, 'shallow');
  const shallow = path.join(dir, 'shallow', 'site');
  expect(historyOf(shallow)).toBe('shallow');
  expect(lastChanges(shallow).size).toBe(0);
});

test('a folder without commits has no history', () => {
  const none = mkdtempSync(path.join(tmpdir(), 'none-'));
  expect(historyOf(none)).toBe('none');
  expect(lastChanges(none).size).toBe(0);
  rmSync(none, {recursive: true});
});
