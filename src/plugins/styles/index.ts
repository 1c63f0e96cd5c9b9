import {createRequire} from 'node:module';
import path from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';

/**
 * Puts `css/reset.css` in the place of Infima. The classic theme imports Infima without asking,
 * and purging it leaves a fifth of all CSS: variables, and rules that ours undo.
 *
 * Writes no CSS for older browsers either: that is done once, when all of a language's CSS is one
 * file (`purgeStyles`). To do it with every file by itself takes a tenth of a build's time.
 */
export default function stylesPlugin({siteDir}: LoadContext): Plugin {
  const require = createRequire(import.meta.url);
  const sheets = ['default', 'default-rtl'].map((name) =>
    require.resolve(`infima/dist/css/default/${name}.css`),
  );
  const reset = path.join(siteDir, 'src/css/reset.css');
  return {
    name: 'styles',
    configureWebpack: () => ({
      resolve: {alias: Object.fromEntries(sheets.map((sheet) => [sheet, reset]))},
    }),
    configurePostCss: ({plugins, ...options}) => ({
      ...options,
      // A site has no other; every file would be asked for one in all folders above it.
      config: false,
      plugins: plugins.filter((plugin) => !isPresetEnv(plugin)),
    }),
  };
}

/** Docusaurus gives it by the path of its module, with options. */
function isPresetEnv(plugin: unknown): boolean {
  const [name] = Array.isArray(plugin) ? plugin : [plugin];
  return typeof name === 'string' && name.includes('postcss-preset-env');
}
