import type {Page} from 'playwright-core';

/** Counts, from now on, how far pages move what they have shown; before anything is opened. */
export async function watchLayoutShift(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, {shifts});
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as {value?: number}).value ?? 0);
    }).observe({type: 'layout-shift', buffered: true});
  });
}

/** The sum of all shifts of the open page (https://wicg.github.io/layout-instability/). */
export function layoutShift(page: Page): Promise<number> {
  return page.evaluate(async () => {
    // Shifts are told after the frame in which they happened.
    for (let frames = 0; frames < 3; frames++) await new Promise(requestAnimationFrame);
    const {shifts} = window as unknown as {shifts: number[]};
    return shifts.reduce((sum, shift) => sum + shift, 0);
  });
}

/** Waits until the browser has painted some of the page's content. */
export async function firstPaint(page: Page): Promise<void> {
  await page.waitForFunction(
    () => performance.getEntriesByName('first-contentful-paint').length > 0,
  );
}
