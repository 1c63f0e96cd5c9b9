import path from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';

/**
 * Has the server look up the route of a page. Docusaurus compares each page with one route after
 * the other, and makes elements of all of them, three times over: for four thousand pages that
 * takes half a minute.
 */
export default function routeIndexPlugin({siteDir}: LoadContext): Plugin | null {
  if (process.env.NODE_ENV !== 'production') return null;
  const ours = path.join(siteDir, 'src/plugins/route-index/reactRouterConfig.ts');
  return {
    name: 'route-index',
    configureWebpack: (_config, isServer) =>
      isServer ? {resolve: {alias: {'react-router-config$': ours}}} : {},
  };
}
