import {execFile, spawn} from 'node:child_process';
import {existsSync} from 'node:fs';
import {open} from 'node:fs/promises';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {BuildError} from '../../../src/build/buildError';
import {describeError} from '../../../src/cli/describeError';
import {useSiteFolder} from '../../support/siteFolder';
import {article, collections, native} from '../content/site';

const root = path.resolve(import.meta.dirname, '../../..');

const folder = useSiteFolder();

const main = path.join(root, 'src/cli/main.ts');
const tsx = path.join(root, 'node_modules/tsx/dist/cli.mjs');
const env = {...process.env, npm_lifecycle_event: '', GITHUB_ACTIONS: ''};

type Ended = {readonly code: number; readonly stdout: string; readonly stderr: string};

/** Runs the program as `npm run blog` does, in the test's folder. */
function blog(...args: string[]): Promise<Ended> {
  return blogWith({}, ...args);
}

function blogWith(variables: Readonly<Record<string, string>>, ...args: string[]): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [tsx, main, ...args],
      {cwd: folder.dir, env: {...env, ...variables}},
      (error, stdout, stderr) => {
        resolve({code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr});
      },
    );
  });
}

/** Runs the program for a reader who takes nothing of its output, or into an open file. */
function blogInto(
  output: 'closed' | number,
  ...args: string[]
): Promise<{code: number | null; stderr: string}> {
  const child = spawn(process.execPath, [tsx, main, ...args], {
    cwd: folder.dir,
    env,
    stdio: ['ignore', output === 'closed' ? 'pipe' : output, 'pipe'],
  });
  child.stdout?.destroy();
  let stderr = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  return new Promise((resolve) => {
    child.on('close', (code) => resolve({code, stderr}));
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

describe('the output', {timeout: 30_000}, () => {
  it('may end before a program that is done, which has succeeded', async () => {
    await folder.write({...collections, 'blog/2026-02-28-a.md': article()});
    expect(await blogInto('closed', 'check')).toEqual({code: 0, stderr: ''});
  });

  it('ends work that is not done when nobody takes it, and that is no success', async () => {
    const names = ['sent/2026-02-01-one.md', 'sent/2026-02-02-two.md'];
    const text = article({lines: [native]});
    await folder.write({...collections, ...Object.fromEntries(names.map((name) => [name, text]))});
    expect(await blogInto('closed', 'import', ...names, '--locale', 'en')).toEqual({
      code: 141,
      stderr: '',
    });
    expect(existsSync(path.join(folder.dir, 'blog/2026-02-02-two.md'))).toBe(false);
  });

  it.runIf(existsSync('/dev/full'))('is told of in one line where it finds no room', async () => {
    await folder.write({...collections, 'blog/2026-02-28-a.md': article()});
    const full = await open('/dev/full', 'w');
    try {
      const {code, stderr} = await blogInto(full.fd, 'check');
      expect(code).toBe(1);
      expect(stderr).toMatch(/^Error: ENOSPC: [^\n]+\nThe disk is full\.[^\n]+\n$/);
    } finally {
      await full.close();
    }
  });
});

describe('the output in GitHub Actions', {timeout: 30_000}, () => {
  const blogThere = (...args: string[]) => blogWith({GITHUB_ACTIONS: 'true'}, ...args);
  const paused = /^::stop-commands::(\S+)\n([^]*)::\1::\n$/;

  it('gives words of authors as no command, and findings as commands when asked', async () => {
    const text = article({lines: ['"##[add-mask]the": a']});
    await folder.write({...collections, 'blog/2026-02-28-a.md': text});
    const [report, annotations] = await Promise.all([
      blogThere('check'),
      blogThere('check', '--format', 'github'),
    ]);
    expect(paused.exec(report.stdout)?.[2]).toMatch(/^blog\/.*##\[add-mask\]the[^]*checked\.\n$/);
    expect(annotations.stdout).toMatch(/^::warning file=.*\n$/);
  });

  it('gives errors so', async () => {
    const {stdout, stderr} = await blogThere('check');
    expect([stdout, paused.exec(stderr)?.[2]]).toEqual([
      '',
      expect.stringMatching(/^Error: There is no site in /),
    ]);
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
