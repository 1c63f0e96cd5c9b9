import type {Page} from 'playwright-core';

/**
 * Pastes what was copied, as a reader would: the site's own headers forbid its pages to read
 * the clipboard. The page is left with a field that it did not have.
 */
export async function pasted(page: Page): Promise<string> {
  await page.evaluate(() => {
    const field = document.createElement('textarea');
    field.id = 'pasted';
    document.body.append(field);
    field.focus();
  });
  await page.keyboard.press('ControlOrMeta+V');
  return page.locator('#pasted').inputValue();
}
