import type {Page} from 'playwright-core';

/**
 * Lets the font that a page must preload arrive before its stylesheet, so that what the page is set
 * in does not hang on how busy the machine is.
 */
export async function fontFirst(page: Page): Promise<void> {
  const arrival = new Promise<void>((resolve) =>
    page.on('requestfinished', (request) => {
      if (request.resourceType() === 'font') resolve();
    }),
  );
  await page.route('**/*.css', async (route) => {
    await arrival;
    await route.continue();
  });
}

/** The fonts that the browser draws an element's letters with, by their own names. */
export async function fontsOf(page: Page, selector: string): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const {root} = await session.send('DOM.getDocument');
  const {nodeId} = await session.send('DOM.querySelector', {nodeId: root.nodeId, selector});
  const {fonts} = await session.send('CSS.getPlatformFontsForNode', {nodeId});
  await session.detach();
  return fonts.map(({familyName}) => familyName);
}
