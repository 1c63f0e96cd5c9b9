import path from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';
import {getFileLoaderUtils} from '@docusaurus/utils';

/**
 * Says in a build that no page becomes a React application in the browser, which may need any
 * module. The value is that of `ClientBundle`.
 */
const CLIENT_VARIABLE = 'CLIENT_BUNDLE';

/** Whether pages are published without what React needs. */
export function isLeanClient(): boolean {
  return process.env[CLIENT_VARIABLE] === 'lean';
}

/**
 * Leaves texts and data out of the client's bundle, and does not minify what is left: no page
 * loads it, but it is where the stylesheet comes from. Compiling every text once more would take
 * a third of a build's time and half of its memory.
 *
 * The images and files of texts are then written by the server's compiler, which Docusaurus tells
 * not to (`createFileLoaderUtils` in @docusaurus/utils).
 */
export default function leanClientPlugin({siteDir, generatedFilesDir}: LoadContext): Plugin | null {
  if (process.env.NODE_ENV !== 'production' || !isLeanClient()) return null;
  const registry = path.join(generatedFilesDir, 'registry.js');
  const loader = path.join(siteDir, 'src/plugins/lean-client/registryLoader.cjs');
  Object.assign(getFileLoaderUtils(true).loaders, getFileLoaderUtils(false).loaders);
  return {
    name: 'lean-client',
    configureWebpack(config, isServer) {
      if (isServer) {
        return {
          output: {
            path: path.dirname(config.output?.path ?? ''),
            filename: `${SERVER}/server.bundle.js`,
            chunkFilename: `${SERVER}/assets/js/[name].[contenthash:8].js`,
          },
        };
      }
      const minimizer = config.optimization?.minimizer?.filter((it) => !isScriptMinimizer(it));
      const plugins = config.plugins?.filter((it) => it?.constructor.name !== LOADED_BY_SCRIPTS);
      return {
        mergeStrategy: {'optimization.minimizer': 'replace', plugins: 'replace'},
        ...(plugins && {plugins}),
        module: {rules: [{test: registry, use: [loader]}]},
        optimization: {concatenateModules: false, ...(minimizer && {minimizer})},
      };
    },
  };
}

/** The folder that Docusaurus looks for the server's bundle in, and deletes. */
const SERVER = '__server';

/**
 * Docusaurus' plugin that tells scripts the names of other scripts. Its modules are never given
 * back by rspack, and with them a compiler and all that it read: 100 MB for 54 articles.
 */
const LOADED_BY_SCRIPTS = 'ChunkAssetPlugin';

/** The one of stylesheets is kept: what it does is part of what readers get. */
function isScriptMinimizer(minimizer: unknown): boolean {
  return typeof minimizer === 'object' && /js/i.test(minimizer?.constructor.name ?? '');
}
