import {transformSync} from 'esbuild';
import {scriptTargets} from './browsers';

/** The reader's script as it is published: smaller, and for the browsers of `package.json`. */
export function readerScript(source: string): string {
  return transformSync(source, {minify: true, target: scriptTargets()}).code;
}
