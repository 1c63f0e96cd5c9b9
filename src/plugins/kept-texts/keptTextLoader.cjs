/**
 * A loader around those that compile Markdown: where it is known what a text is compiled to, they
 * are not asked. See the plugin `kept-texts`.
 *
 * @typedef {import('.').KeptTexts} KeptTexts
 * @typedef {import('webpack').LoaderContext<{texts: KeptTexts}>} Context
 * @typedef {{madeFrom?: string}} Data what the first phase leaves for the second
 */

/** @param {Context} context */
const textOf = ({resourcePath, resourceQuery}) => ({file: resourcePath, query: resourceQuery});

/**
 * Keeps what the others made.
 * @this {Context}
 * @param {string} module
 */
module.exports = function keptTextLoader(module) {
  const done = this.async();
  const {texts} = this.getOptions();
  texts.keep(textOf(this), this.data.madeFrom, module).then(() => done(null, module), done);
};

/**
 * Comes before the others, which are left out if it has a module.
 * @this {Context}
 * @param {string} _after
 * @param {string} _before
 * @param {Data} data
 */
module.exports.pitch = function pitch(_after, _before, data) {
  const done = this.async();
  const {texts} = this.getOptions();
  texts.find(textOf(this)).then(({madeFrom, module}) => {
    data.madeFrom = madeFrom;
    if (module === undefined) done(null);
    else done(null, module);
  }, done);
};
