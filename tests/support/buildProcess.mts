/** A process that builds two languages of a site: `<folder> [--fresh]`. */
import path from 'node:path';
import {buildSite} from '../../src/build/buildSite';
import {TWO_LOCALES} from './startBuild';

const [siteDir = '', fresh] = process.argv.slice(2);
await buildSite({
  siteDir,
  outDir: path.join(siteDir, 'build'),
  locales: TWO_LOCALES,
  fresh: fresh === '--fresh',
});
