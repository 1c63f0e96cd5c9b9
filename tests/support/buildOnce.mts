/** A build in a process of its own, so that a test can kill it: `buildOnce.mts <site> <outDir>`. */
import {buildSite} from '../../src/build/buildSite';

const [siteDir = '', outDir = ''] = process.argv.slice(2);
await buildSite({siteDir, outDir, locales: ['fa']});
