import {execFile} from 'node:child_process';
import {createRequire} from 'node:module';
import path from 'node:path';
import {promisify} from 'node:util';
import getPort from 'get-port';
import type {Result} from 'lighthouse';
import {chromium} from 'playwright-core';
import {CHROMIUM_ARGS} from './chromium';

const run = promisify(execFile);

/** The categories that Lighthouse judges by, and the score that each must have. */
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
type Category = (typeof CATEGORIES)[number];

export type LighthouseResult = {
  readonly url: string;
  /** From 0 to 100. */
  readonly scores: Readonly<Record<Category, number>>;
  /** Ids of the audits that cost points. */
  readonly failed: readonly string[];
  readonly milliseconds: {readonly lcp: number; readonly blocking: number};
  readonly shift: number;
};

/**
 * Judges pages by Lighthouse, as on a phone on slow 4G or as on a desktop.
 * @param chromiumPath a browser, which is started for this and ended after it
 * @param visits how often a page is judged at most, until it has all points for speed: whatever
 *   else keeps the machine busy takes points away, and never gives any
 */
export async function judge(
  urls: readonly string[],
  chromiumPath: string,
  device: 'phone' | 'desktop' = 'phone',
  visits = 1,
  onResult?: (result: LighthouseResult) => void,
): Promise<LighthouseResult[]> {
  const port = await getPort();
  const browser = await chromium.launch({
    executablePath: chromiumPath,
    args: [...CHROMIUM_ARGS, `--remote-debugging-port=${port}`],
  });
  try {
    const results: LighthouseResult[] = [];
    for (const url of urls) {
      let best = await judgePage(url, port, device);
      for (let count = 1; count < visits && best.scores.performance < 100; count += 1) {
        const next = await judgePage(url, port, device);
        if (next.scores.performance > best.scores.performance) best = next;
      }
      onResult?.(best);
      results.push(best);
    }
    return results;
  } finally {
    await browser.close();
  }
}

async function judgePage(
  url: string,
  port: number,
  device: 'phone' | 'desktop',
): Promise<LighthouseResult> {
  const {categories, audits} = await runLighthouse(url, port, device);
  const value = (id: string) => audits[id]?.numericValue ?? NaN;
  const counted = new Set(
    CATEGORIES.flatMap((category) =>
      (categories[category]?.auditRefs ?? []).filter(({weight}) => weight > 0).map(({id}) => id),
    ),
  );
  return {
    url,
    scores: Object.fromEntries(
      CATEGORIES.map((category) => [
        category,
        Math.round((categories[category]?.score ?? 0) * 100),
      ]),
    ) as LighthouseResult['scores'],
    failed: [...counted].filter((id) => {
      const score = audits[id]?.score;
      return typeof score === 'number' && score < 0.9;
    }),
    milliseconds: {lcp: value('largest-contentful-paint'), blocking: value('total-blocking-time')},
    shift: value('cumulative-layout-shift'),
  };
}

/** How often a page is visited at most until a visit could be recorded. */
const ATTEMPTS = 3;

/**
 * Runs Lighthouse as a program of its own: it hands its functions to the page as text, and a
 * loader of TypeScript in this process would leave marks in them.
 * @throws {Error} if it judged nothing, which it now and then asks to try again
 */
async function runLighthouse(
  url: string,
  port: number,
  device: 'phone' | 'desktop',
): Promise<Result> {
  const root = path.dirname(createRequire(import.meta.url).resolve('lighthouse/package.json'));
  const args = [
    path.join(root, 'cli/index.js'),
    url,
    `--port=${port}`,
    '--quiet',
    '--output=json',
    '--no-enable-error-reporting',
    `--only-categories=${CATEGORIES.join(',')}`,
    ...(device === 'desktop' ? ['--preset=desktop'] : []),
  ];
  let problem = '';
  for (let count = 0; count < ATTEMPTS; count += 1) {
    const {stdout, stderr} = await run(process.execPath, args, {maxBuffer: 64 * 2 ** 20}).catch(
      // It prints its report when it fails, too, and what the matter is.
      (error: Error & {stdout: string; stderr: string}) => error,
    );
    const result: Result | undefined = stdout ? JSON.parse(stdout) : undefined;
    if (result && !result.runtimeError) return result;
    problem = result?.runtimeError?.message ?? stderr;
  }
  throw new Error(`${url}: ${problem}`);
}
