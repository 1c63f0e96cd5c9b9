/**
 * A process in which Docusaurus builds one language after the other, as it is told: what
 * Node.js has compiled for the first makes the others faster. `docusaurusProcess.ts` starts it.
 */
import '../optimizeLater.mjs';
import {createRequire} from 'node:module';
import path from 'node:path';
import {inspect} from 'node:util';
import {loadModulesOnce} from './loadModulesOnce.mjs';

const siteDir = process.argv[2] ?? '';
const require = createRequire(path.join(siteDir, 'package.json'));
const {build} = require('@docusaurus/core/lib/index.js');
loadModulesOnce(require);

/** @typedef {Parameters<import('./docusaurusProcess').DocusaurusProcess['build']>[0]} Order */

// Each build adds listeners that end the process, and takes none away.
process.setMaxListeners(0);

process.on('message', (/** @type {Order} */ order) => {
  const {locale, outDir, client, texts} = order;
  // Read by the plugins `lean-client` and `kept-texts`, which have no other way to know.
  process.env.CLIENT_BUNDLE = client;
  process.env.KEPT_TEXTS = JSON.stringify(texts);
  build(siteDir, {locale: [locale], outDir}).then(
    () => process.send?.({memory: process.memoryUsage.rss()}),
    fail,
  );
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
