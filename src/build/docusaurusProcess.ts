import {spawn} from 'node:child_process';
import path from 'node:path';
import type {LocaleCode} from '../locales';
import {BuildError} from './buildError';

/** Whether pages may load scripts of Docusaurus; see the plugin `lean-client`. */
export type ClientBundle = 'full' | 'lean';

export type DocusaurusProcess = {
  /**
   * Builds a language: its pages lie in `outDir`, in the folder of the language if it is not the
   * default one.
   * @returns what Docusaurus printed
   * @throws {BuildError} when it fails; the process has then ended
   */
  readonly build: (locale: LocaleCode, outDir: string, client: ClientBundle) => Promise<string>;
  /** Ends the process, whatever it is at. */
  readonly close: () => void;
};

/**
 * Room for objects that live shortly, of which a build makes more than a server does: the
 * garbage collector takes a tenth of the time else.
 */
const YOUNG_OBJECTS = '--max-semi-space-size=64';

/** What a process that is killed from outside has no chance to say. */
const KILLED =
  '[ERROR] Something ended the process with {signal}; a system that is short of memory does that.\n';

type Options = {
  readonly siteDir: string;
  /** Variables beside those of this process. */
  readonly env: Readonly<Record<string, string>>;
};

/**
 * Starts a process that builds languages, one at a time: Docusaurus knows in its environment
 * which language it is at, and has one folder for what it generates.
 */
export function startDocusaurus({siteDir, env}: Options): DocusaurusProcess {
  const worker = path.join(siteDir, 'src/build/languageWorker.mjs');
  const child = spawn(process.execPath, [YOUNG_OBJECTS, worker, siteDir], {
    cwd: siteDir,
    env: {
      ...process.env,
      ...env,
      FORCE_COLOR: '0',
      NODE_ENV: 'production',
      BABEL_ENV: 'production',
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    // Decoded as a stream: a letter may be cut in two between chunks.
    stream?.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  // It may fail to start before there is anything to build; the build then says so.
  child.on('error', (error) => (output += `[ERROR] ${error.message}`));
  const build = (locale: LocaleCode, outDir: string, client: ClientBundle): Promise<string> => {
    if (child.connected) output = '';
    return new Promise((resolve, reject) => {
      const failed = (cause?: Error): void =>
        reject(new BuildError(locale, output, cause && {cause}));
      const ended = (_code: number | null, signal: string | null): void => {
        if (signal) output += KILLED.replace('{signal}', signal);
        failed();
      };
      child.once('error', failed).once('close', ended);
      child.once('message', () => {
        child.off('error', failed).off('close', ended);
        resolve(output);
      });
      child.send({locale, outDir, client}, (error) => error && failed(error));
    });
  };
  return {build, close: () => child.kill()};
}
