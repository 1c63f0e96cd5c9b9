import {spawn} from 'node:child_process';
import path from 'node:path';
import {localeCodes, type LocaleCode} from '../locales';

type BuildOptions = {
  readonly siteDir: string;
  readonly outDir: string;
  readonly locales?: readonly LocaleCode[];
  /** Called as each language begins and ends. */
  readonly onProgress?: (progress: BuildProgress) => void;
};

export type BuildProgress = {
  readonly locale: LocaleCode;
  /** Which language of how many, from 1. */
  readonly index: number;
  readonly total: number;
  /** Seconds that it took; not yet there while it runs. */
  readonly seconds?: number;
};

/** A language that Docusaurus could not build. `details` is what it printed. */
export class BuildError extends Error {
  override readonly name = 'BuildError';
  constructor(
    readonly locale: LocaleCode,
    readonly details: string,
  ) {
    super(`The site could not be built in ${locale}.\n\n${readableError(details)}`);
  }
}

/**
 * Builds the languages one after the other, each in a process of its own, which caps memory.
 * The default language comes first, because Docusaurus empties the folder it writes to, and
 * the others lie inside.
 * @throws {BuildError} at the first language that fails.
 */
export async function buildSite(options: BuildOptions): Promise<void> {
  const {siteDir, outDir, locales = localeCodes, onProgress = () => undefined} = options;
  const total = locales.length;
  for (const [position, locale] of locales.entries()) {
    const progress = {locale, index: position + 1, total};
    onProgress(progress);
    const started = performance.now();
    await buildLocale(siteDir, outDir, locale);
    onProgress({...progress, seconds: (performance.now() - started) / 1000});
  }
}

async function buildLocale(siteDir: string, outDir: string, locale: LocaleCode): Promise<void> {
  const args = ['build', '--locale', locale, '--out-dir', outDir];
  const {code, output} = await run(siteDir, args);
  if (code !== 0) throw new BuildError(locale, output);
}

function run(
  siteDir: string,
  args: readonly string[],
): Promise<{code: number | null; output: string}> {
  return new Promise((resolve, reject) => {
    const cli = path.join('node_modules', '@docusaurus', 'core', 'bin', 'docusaurus.mjs');
    const child = spawn(process.execPath, [cli, ...args], {
      cwd: siteDir,
      env: {...process.env, FORCE_COLOR: '0', NODE_ENV: 'production'},
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const collect = (chunk: Buffer) => (output += chunk.toString());
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', reject);
    child.on('close', (code) => resolve({code, output}));
  });
}

/** Keeps what a person can act on: the messages, without stack frames and progress. */
function readableError(output: string): string {
  const start = output.indexOf('[ERROR]');
  return output
    .slice(Math.max(start, 0))
    .split('\n')
    .filter((line) => !/^\s+at /.test(line))
    .filter((line) => !/^\[INFO\]/.test(line))
    .join('\n')
    .trim();
}
