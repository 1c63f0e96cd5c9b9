/**
 * Makes Docusaurus load a configuration and plugins in TypeScript once for all languages that a
 * process builds. It loads them anew for each, the configuration even twice, with all that they
 * import, and has no option against it. Between two languages nothing changes: what depends on the
 * language is asked for as a function.
 *
 * @param {NodeJS.Require} require finds Docusaurus as the site does
 */
export function loadModulesOnce(require) {
  // The one module through which all of Docusaurus loads what belongs to a site.
  const loader = require('@docusaurus/utils/lib/moduleUtils.js');
  const {loadFreshModule} = loader;
  /** @type {Map<string, Promise<unknown>>} */
  const loaded = new Map();
  loader.loadFreshModule = (/** @type {string} */ file) => {
    const known = loaded.get(file) ?? loadFreshModule(file);
    loaded.set(file, known);
    return known;
  };
}
