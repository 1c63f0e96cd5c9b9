import type {Plugin} from '@docusaurus/types';

/**
 * Has the server's compiler make one file, and not one of every page, text and piece of data: the
 * process that renders pages loads all of them anyway. For a thousand articles, to name, to write
 * and to read two thousand files takes a fifth of Docusaurus' time.
 */
export default function wholeServerPlugin(): Plugin | null {
  if (process.env.NODE_ENV !== 'production') return null;
  return {
    name: 'whole-server',
    configureWebpack: (_config, isServer) =>
      isServer ? {module: {parser: {javascript: {dynamicImportMode: 'eager'}}}} : {},
  };
}
