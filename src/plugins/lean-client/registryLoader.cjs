/** An entry of the registry whose module is a text or data. `.mdx` stays: it may import a stylesheet. */
const ENTRY =
  /^\s*"[^"]+": \[\(\) => import\([^"]*"[^"]+"[^"]*"[^"]+\.(?:md|json)(?:\?[^"]*)?"\), "[^"]+", require\.resolveWeak\("[^"]+"\)\],?/gm;

/**
 * A loader for Docusaurus' `registry.js`, which lists the modules of all pages: drops those of
 * texts and of data.
 * @param {string} source
 * @returns {string}
 */
module.exports = function registryLoader(source) {
  return source.replace(ENTRY, '');
};
