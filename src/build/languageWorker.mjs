/**
 * A process in which Docusaurus builds one language after the other, as it is told: what
 * Node.js has compiled for the first makes the others faster. `docusaurusProcess.ts` starts it.
 */
import '../optimizeLater.mjs';
import {createRequire} from 'node:module';
import path from 'node:path';
import {setImmediate} from 'node:timers/promises';
import {inspect} from 'node:util';
import {setFlagsFromString} from 'node:v8';
import {runInNewContext} from 'node:vm';
import {loadModulesOnce} from './loadModulesOnce.mjs';

const siteDir = process.argv[2] ?? '';
const require = createRequire(path.join(siteDir, 'package.json'));
const {build} = require('@docusaurus/core/lib/index.js');
loadModulesOnce(require);

/** @typedef {Parameters<import('./docusaurusProcess').DocusaurusProcess['build']>[0]} Order */

// Not as a global, which Docusaurus would call at each step that it is asked to time.
setFlagsFromString('--expose-gc');
/** @type {() => void} */
const collectGarbage = runInNewContext('gc');

// Each build adds listeners that end the process, and takes none away.
process.setMaxListeners(0);

process.on('message', (/** @type {Order} */ order) => {
  const {locale, outDir, client, texts} = order;
  // Read by the plugins `lean-client` and `kept-texts`, which have no other way to know.
  process.env.CLIENT_BUNDLE = client;
  process.env.KEPT_TEXTS = JSON.stringify(texts);
  build(siteDir, {locale: [locale], outDir})
    .then(dropCompilers)
    .then(() => process.send?.({memory: process.memoryUsage.rss()}), fail);
});
process.on('unhandledRejection', fail);
// Nobody waits for the pages any more.
process.on('disconnect', () => process.exit());

/**
 * Gives back what the bundler holds, most of it outside of JavaScript's heap: seen from there, two
 * compilers are so small that nobody would look for them before the next language is built.
 */
async function dropCompilers() {
  collectGarbage();
  // What lies outside is given back in a turn of its own.
  await setImmediate();
}

/**
 * Prints the error with its causes, as Docusaurus' own command line does.
 * @param {unknown} error
 */
function fail(error) {
  process.stderr.write(`[ERROR] ${inspect(error, {depth: Infinity})}\n`);
  process.exit(1);
}
