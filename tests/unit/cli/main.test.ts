import {execFile} from 'node:child_process';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {BuildError} from '../../../src/build/buildError';
import {describeError} from '../../../src/cli/describeError';

const root = path.resolve(import.meta.dirname, '../../..');

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'cli-'));
});

afterEach(async () => {
  await rm(folder, {recursive: true});
});

/** Runs the program as `npm run blog` does, in an empty folder. */
function blog(...args: string[]): Promise<{code: number; stdout: string; stderr: string}> {
  const main = path.join(root, 'src/cli/main.ts');
  const tsx = path.join(root, 'node_modules/tsx/dist/cli.mjs');
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [tsx, main, ...args],
      {cwd: folder, env: {...process.env, npm_lifecycle_event: ''}},
      (error, stdout, stderr) => {
        resolve({code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr});
      },
    );
  });
}

describe('the program', {timeout: 30_000}, () => {
  it('tells an error in one line, and the place in the code only when asked', async () => {
    const [short, long] = await Promise.all([blog('check'), blog('check', '--verbose')]);
    expect(short).toEqual({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(/^Error: There is no site in [^\n]+\n$/),
    });
    expect(long.stderr).toMatch(/^Error: There is no site in [^\n]+\n[^]*\n {4}at /);
  });

  it('lists its commands', async () => {
    const {code, stdout} = await blog('--help');
    expect(code).toBe(0);
    expect(stdout).toContain('Usage: npx blog');
    expect(stdout).toMatch(/^ {2}check .*\[files\.\.\.\]/m);
  });
});

describe('errors', () => {
  it('are told in one line, with their causes', () => {
    const error = new Error('Cannot read blog/a.md', {cause: new Error('EACCES:\n  denied')});
    expect(describeError(error, false)).toBe('Error: Cannot read blog/a.md: EACCES: denied');
    expect(describeError('just text', true)).toBe('Error: just text');
  });

  it.each([
    ['ENOSPC', 'The disk is full.'],
    ['EROFS', 'Nothing may be written there.'],
    ['EACCES', 'Nothing may be written there.'],
  ])('of the disk, %s, come with what can be done', (code, hint) => {
    const cause = Object.assign(new Error(`${code}: no`), {code});
    const text = describeError(new Error('Cannot write', {cause}), false);
    expect(text).toMatch(new RegExp(`^Error: Cannot write: ${code}: no\n${hint}`));
    expect(new BuildError('fa', `[ERROR] Error: ${code}: no`).message).toContain(hint);
  });

  it('of many pages are not all told', () => {
    const lines = Array.from({length: 90}, (_, index) => `  - "/${index}/"`);
    const unsaid = [...lines, 'FATAL ERROR: Reached heap limit'].join('\n');
    expect(new BuildError('en', unsaid).message).toContain('Reached heap limit');
    const {message} = new BuildError('en', `[INFO] x\n[ERROR] Failed:\n${lines.join('\n')}`);
    expect(message).toMatch(
      /^The site could not be built in en\.\n\[ERROR\] Failed:\n {2}- "\/0\/"/,
    );
    expect(message).toContain('… and 31 more lines, which --verbose shows.');
    expect(message).not.toContain('"/89/"');
    const full = new BuildError('en', `[ERROR] Failed:\n${lines.join('\n')}\nENOSPC: no space`);
    expect(full.message).toContain('  - "/0/"');
    expect(full.message).toMatch(/The disk is full\..*$/);
  });

  it('bring their stack when asked', () => {
    expect(describeError(new Error('a'), true)).toContain('\n    at ');
  });
});
