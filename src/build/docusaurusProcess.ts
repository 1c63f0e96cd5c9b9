import {spawn} from 'node:child_process';
import path from 'node:path';
import type {CacheOptions} from '../languageCache';
import type {LocaleCode} from '../locales';
import {BuildError} from './buildError';

/** Whether pages may load scripts of Docusaurus; see the plugin `lean-client`. */
export type ClientBundle = 'full' | 'lean';

/** Which language to build. */
type Order = {
  readonly locale: LocaleCode;
  /** Where its pages are to lie, in the folder of the language if it is not the default one. */
  readonly outDir: string;
  readonly client: ClientBundle;
  /** Of what is compiled of its texts; see the plugin `kept-texts`. */
  readonly texts: CacheOptions;
};

export type DocusaurusProcess = {
  /** Begins to load it, which takes a second or two. */
  readonly load: () => void;
  /**
   * Builds a language.
   * @returns what Docusaurus printed
   * @throws {BuildError} when it fails; nothing can be built any more
   */
  readonly build: (order: Order) => Promise<string>;
  /** Ends the process, whatever it is at. */
  readonly close: () => void;
};

/**
 * Room for objects that live shortly, of which a build makes more than a server does: the
 * garbage collector takes a tenth of the time else.
 */
const YOUNG_OBJECTS = '--max-semi-space-size=64';

/**
 * What a process may hold after a language, in bytes. Some is never given back: 1 GB is held after
 * one language of 300 articles, 1.5 GB after three. One that holds more makes room for another,
 * which has to load and to compile everything anew.
 */
const MUCH_MEMORY = 1.4e9;

/** What a process that is killed from outside has no chance to say. */
const KILLED =
  '[ERROR] Something ended the process with {signal}; a system that is short of memory does that.\n';

type Options = {
  readonly siteDir: string;
  /** Variables beside those of this process. */
  readonly env: Readonly<Record<string, string>>;
};

/**
 * A process that builds languages, one at a time: Docusaurus knows in its environment
 * which language it is at, and has one folder for what it generates.
 */
export function docusaurusProcess(options: Options): DocusaurusProcess {
  let worker: Worker | undefined;
  let memory = 0;
  return {
    load: () => void (worker ??= startWorker(options)),
    async build(order) {
      if (memory > MUCH_MEMORY) {
        worker?.close();
        worker = undefined;
      }
      worker ??= startWorker(options);
      const built = await worker.build(order);
      memory = built.memory;
      return built.output;
    },
    close: () => worker?.close(),
  };
}

/** `memory`: what the process holds once the language is built, in bytes. */
type Built = {readonly output: string; readonly memory: number};

type Worker = {
  readonly build: (order: Order) => Promise<Built>;
  readonly close: () => void;
};

function startWorker({siteDir, env}: Options): Worker {
  const program = path.join(siteDir, 'src/build/languageWorker.mjs');
  const child = spawn(process.execPath, [YOUNG_OBJECTS, program, siteDir], {
    cwd: siteDir,
    env: {
      ...process.env,
      ...env,
      DOCUSAURUS_GENERATED_FILES_DIR_NAME: '.docusaurus',
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
  const build = (order: Order): Promise<Built> => {
    if (child.connected) output = '';
    return new Promise((resolve, reject) => {
      const failed = (cause?: Error): void =>
        reject(new BuildError(order.locale, output, cause && {cause}));
      const ended = (_code: number | null, signal: string | null): void => {
        if (signal) output += KILLED.replace('{signal}', signal);
        failed();
      };
      child.once('error', failed).once('close', ended);
      child.once('message', ({memory}: {memory: number}) => {
        child.off('error', failed).off('close', ended);
        resolve({output, memory});
      });
      child.send(order, (error) => error && failed(error));
    });
  };
  return {build, close: () => child.kill()};
}
