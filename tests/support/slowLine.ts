import type {Page} from 'playwright-core';
import {firstPaint} from './layoutShift';

/** What a reader waits for. Times are in milliseconds from the click. */
export type Wait = {
  readonly firstPaint: number;
  readonly largestPaint: number;
  /** Total blocking time: of each task after the first paint, what is over 50 ms. */
  readonly blocked: number;
  readonly shift: number;
};

/** Makes a browser as slow as a cheap phone on slow 4G: 1.6 Mbit/s, 150 ms, a quarter of the speed. */
export async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: (1.6e6 * 0.9) / 8,
    uploadThroughput: (0.75e6 * 0.9) / 8,
  });
  await session.send('Emulation.setCPUThrottlingRate', {rate: 4});
}

/** Watches the pages that are opened from now on. */
export async function watchWaits(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const waits = {largestPaint: 0, shift: 0};
    const tasks: {start: number; end: number}[] = [];
    Object.assign(window, {waits, tasks});
    for (const type of ['largest-contentful-paint', 'longtask', 'layout-shift']) {
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          if (type === 'largest-contentful-paint') waits.largestPaint = entry.startTime;
          if (type === 'longtask') {
            tasks.push({start: entry.startTime, end: entry.startTime + entry.duration});
          }
          if (type === 'layout-shift') waits.shift += (entry as {value?: number}).value ?? 0;
        }
      }).observe({type, buffered: true});
    }
  });
}

/** Opens a page and tells how long it took, once everything that it loads is there. */
export async function waitsOf(page: Page, address: string): Promise<Wait> {
  await page.goto(address, {waitUntil: 'networkidle'});
  await firstPaint(page);
  return page.evaluate(async () => {
    for (let frames = 0; frames < 3; frames++) await new Promise(requestAnimationFrame);
    const {waits, tasks} = window as unknown as {
      waits: {largestPaint: number; shift: number};
      tasks: {start: number; end: number}[];
    };
    const [paint] = performance.getEntriesByName('first-contentful-paint');
    const painted = paint?.startTime ?? NaN;
    const blocked = tasks.reduce(
      (sum, {start, end}) => sum + Math.max(0, end - Math.max(start, painted) - 50),
      0,
    );
    return {...waits, firstPaint: painted, blocked};
  });
}
