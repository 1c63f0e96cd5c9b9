import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright-core';
import {afterAll, beforeAll, expect, inject} from 'vitest';
import {CHROMIUM_ARGS} from './chromium';
import {DESKTOP} from './viewports';

export type Reader = {
  readonly page: Page;
  /** Goes to an address of the site, such as `/fa/`. */
  readonly open: (path: string) => Promise<void>;
  /** Fails if the console said anything or a request left the site; ends the visit. */
  readonly leave: () => Promise<void>;
};

/** Opens a browser for the tests of one file; each visit gets a fresh profile. */
export function useReader(): (options?: BrowserContextOptions) => Promise<Reader> {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: inject('headlessShellPath'),
      args: CHROMIUM_ARGS,
    });
  });
  afterAll(() => browser.close());
  return async (options = {}) => {
    const baseURL = options.baseURL ?? inject('siteUrl');
    const context = await browser.newContext({
      baseURL,
      // Scrolling then arrives at once, and tests need not wait for it.
      reducedMotion: 'reduce',
      ...DESKTOP,
      ...options,
    });
    return visit(context, new URL(baseURL).origin);
  };
}

async function visit(context: BrowserContext, origin: string): Promise<Reader> {
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.origin !== origin) complaints.push(`asked ${url.href}`);
  });
  return {
    page,
    open: async (path) => {
      const response = await page.goto(path);
      expect(response?.status(), path).toBeLessThan(400);
    },
    leave: async () => {
      await context.close();
      expect(complaints).toEqual([]);
    },
  };
}
