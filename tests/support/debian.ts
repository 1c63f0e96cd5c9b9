import {execFileSync} from 'node:child_process';
import {existsSync} from 'node:fs';

/** Tells whether Debian packages may be installed here: by root, where there is apt. */
export function canInstallPackages(): boolean {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/** Installs Debian packages, without what they only recommend. */
export function installPackages(...names: readonly string[]): void {
  run('apt-get', ['update']);
  run('apt-get', ['install', '--yes', '--no-install-recommends', ...names]);
}

/** Runs a program that prints what it does. */
export function run(command: string, args: readonly string[]): void {
  execFileSync(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    // Run level 1 is that of a single user: a package then starts no server of its own.
    env: {...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1'},
  });
}
