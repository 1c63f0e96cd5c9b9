/**
 * A process in which Docusaurus builds one language after the other, as it is told: what
 * Node.js has compiled for the first makes the others faster. `docusaurusProcess.ts` starts it.
 */
import {createRequire} from 'node:module';
import path from 'node:path';
import {inspect} from 'node:util';
import {loadModulesOnce} from './loadModulesOnce.mjs';

const siteDir = process.argv[2] ?? '';
const require = createRequire(path.join(siteDir, 'package.json'));
const {build} = require('@docusaurus/core/lib/index.js');
loadModulesOnce(require);

// Each build adds listeners that end the process, and takes none away.
process.setMaxListeners(0);

/** @typedef {{locale: string, outDir: string, client: string}} Order */

process.on('message', (/** @type {Order} */ {locale, outDir, client}) => {
  // Read by the plugin `lean-client`, which has no other way to know.
  process.env.CLIENT_BUNDLE = client;
  build(siteDir, {locale: [locale], outDir}).then(() => process.send?.({built: locale}), fail);
});
process.on('unhandledRejection', fail);
// Nobody waits for the pages any more.
process.on('disconnect', () => process.exit());

/**
 * Prints the error with its causes, as Docusaurus' own command line does.
 * @param {unknown} error
 */
function fail(error) {
  process.stderr.write(`[ERROR] ${inspect(error, {depth: Infinity})}\n`);
  process.exit(1);
}
