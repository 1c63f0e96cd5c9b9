import type {TestProject} from 'vitest/node';
import {serveSite} from '../../src/cli/serve';
import {findChromium, findHeadlessShell} from '../support/chromium';
import {ensureFonts} from '../support/fonts';
import {BUILD_DIR, builtPages} from '../support/site';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the built site, served for the tests; ends with a slash. */
    siteUrl: string;
    /** The browser as readers have it. */
    chromiumPath: string;
    /** Its engine alone, which is quicker at opening pages. */
    headlessShellPath: string;
  }
}

/** Serves the built site once for all browser tests, and finds their browsers. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  builtPages();
  project.provide('headlessShellPath', findHeadlessShell());
  project.provide('chromiumPath', findChromium());
  ensureFonts();
  const server = await serveSite({dir: BUILD_DIR, baseUrl: '/'});
  project.provide('siteUrl', server.url);
  return server.close;
}
