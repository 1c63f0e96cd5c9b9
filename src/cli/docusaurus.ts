import {spawn} from 'node:child_process';
import {createRequire} from 'node:module';
import path from 'node:path';

type RunOptions = {
  readonly siteDir: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Gets what Docusaurus prints; without it, it prints where this process does. */
  readonly onOutput?: (text: string) => void;
};

/**
 * Runs a command of Docusaurus' own command line in a process of its own.
 * @returns its exit code
 */
export function runDocusaurus({siteDir, args, env, onOutput}: RunOptions): Promise<number> {
  const script = createRequire(path.join(siteDir, 'package.json')).resolve(
    '@docusaurus/core/bin/docusaurus.mjs',
  );
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], {
      cwd: siteDir,
      env: {...process.env, ...env},
      stdio: onOutput ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    });
    for (const stream of [child.stdout, child.stderr]) {
      // Decoded as a stream: a letter may be cut in two between chunks.
      stream?.setEncoding('utf8').on('data', (text: string) => onOutput?.(text));
    }
    // Whoever ends this process alone means both; Ctrl-C reaches both by itself.
    const end = (): void => void child.kill();
    process.once('SIGTERM', end);
    child.on('error', reject);
    child.on('close', (code) => {
      process.off('SIGTERM', end);
      resolve(code ?? 1);
    });
  });
}
