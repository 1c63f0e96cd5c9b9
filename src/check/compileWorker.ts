/** Makes a program of JavaScript out of what threads run. */
import path from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {build} from 'esbuild';
import {ensureCached} from '../contentCache';

const here = path.dirname(fileURLToPath(import.meta.url));

/**
 * Bundles `worker.ts`, unless the bundle is there. Threads do not inherit what lets the program
 * itself be TypeScript; and as modules of their own the parsers take half the time that they take
 * when tsx turns them into CommonJS, where every use of an import is a call.
 * @param version stands for the code: another one makes another bundle
 * @returns the address of the bundle
 */
export async function compileWorker(version: string): Promise<string> {
  // Beside the libraries that it imports, not beside the site that is checked.
  const file = path.join(here, '../../.cache/check/worker.mjs');
  const banner = `// ${version}\n`;
  await ensureCached(file, make, (bytes) => bytes.toString().startsWith(banner));
  return pathToFileURL(file).href;

  async function make(): Promise<Uint8Array> {
    const {outputFiles} = await build({
      entryPoints: [path.join(here, 'worker.ts')],
      banner: {js: banner.trimEnd()},
      bundle: true,
      format: 'esm',
      packages: 'external',
      platform: 'node',
      target: 'node20',
      write: false,
    });
    return outputFiles[0]?.contents ?? new Uint8Array();
  }
}
