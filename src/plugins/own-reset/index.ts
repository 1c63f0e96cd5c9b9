import {createRequire} from 'node:module';
import path from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';

/**
 * Puts `css/reset.css` in the place of Infima. The classic theme imports Infima without asking,
 * and purging it leaves a fifth of all CSS: variables, and rules that ours undo.
 */
export default function ownResetPlugin({siteDir}: LoadContext): Plugin {
  const require = createRequire(import.meta.url);
  const sheets = ['default', 'default-rtl'].map((name) =>
    require.resolve(`infima/dist/css/default/${name}.css`),
  );
  const reset = path.join(siteDir, 'src/css/reset.css');
  return {
    name: 'own-reset',
    configureWebpack: () => ({
      resolve: {alias: Object.fromEntries(sheets.map((sheet) => [sheet, reset]))},
    }),
  };
}
