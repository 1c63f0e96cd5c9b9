/** Makes a program of JavaScript out of what threads run. */
import path from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {build} from 'esbuild';
import {ensureCached} from '../contentCache';
import {diskHint} from '../diskFault';

const here = path.dirname(fileURLToPath(import.meta.url));

/**
 * Bundles `worker.ts` and the libraries it uses, unless the bundle is there. Threads do not inherit
 * what lets the program itself be TypeScript; in one file the parsers load in a third of the time,
 * and take half the time that they take when tsx turns them into CommonJS, where every use of an
 * import is a call.
 * @param version stands for the code: another one makes another bundle
 * @returns the address of the bundle; none where it cannot be written, for want of room or leave
 */
export async function compileWorker(version: string): Promise<string | undefined> {
  // Beside the libraries that it imports, not beside the site that is checked.
  const file = path.join(here, '../../.cache/check/worker.mjs');
  const banner = `// ${version}\n`;
  try {
    await ensureCached(file, make, (bytes) => bytes.toString().startsWith(banner));
  } catch (error) {
    if (error instanceof Error && 'code' in error && diskHint(String(error.code))) return undefined;
    throw error;
  }
  return pathToFileURL(file).href;

  async function make(): Promise<Uint8Array> {
    const {outputFiles} = await build({
      entryPoints: [path.join(here, 'worker.ts')],
      // Libraries that are no modules ask for parts of Node in the old way.
      banner: {
        js: `${banner}import {createRequire} from 'node:module';\nconst require = createRequire(import.meta.url);`,
      },
      bundle: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      write: false,
    });
    return outputFiles[0]?.contents ?? new Uint8Array();
  }
}
