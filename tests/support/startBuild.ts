import {spawn} from 'node:child_process';
import path from 'node:path';
import type {LocaleCode} from '../../src/locales';

/** One is in Arabic script. The other three are only told of, which takes less time. */
export const TWO_LOCALES: readonly LocaleCode[] = ['en', 'fa'];

export type RunningBuild = {
  /** Nothing once it has succeeded; else what it said, or the signal that ended it. */
  readonly failure: Promise<string | undefined>;
  /** Ends it, and all that it started, as a machine that loses its power does. */
  readonly kill: () => void;
};

/** Builds a site in a process of its own, whose time zone and folder are others than the test's. */
export function startBuild(
  dir: string,
  env: Readonly<Record<string, string>>,
  flags: readonly '--fresh'[] = [],
): RunningBuild {
  const program = path.resolve('tests/support/buildProcess.mts');
  const child = spawn(process.execPath, ['--import', 'tsx', program, dir, ...flags], {
    cwd: dir,
    env: {...process.env, NODE_ENV: 'production', ...env},
    // A group of its own, which can be killed as one.
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let output = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output += text));
  const failure = new Promise<string | undefined>((resolve, reject) => {
    child.on('error', reject).on('close', (code, signal) => {
      resolve(code === 0 ? undefined : (signal ?? output));
    });
  });
  const kill = (): void => {
    if (child.pid && child.exitCode === null && child.signalCode === null) {
      process.kill(-child.pid, 'SIGKILL');
    }
  };
  return {failure, kill};
}
