import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {writeFileSync} from 'node:fs';
import {createServer, type AddressInfo} from 'node:net';
import path from 'node:path';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {fixtureSite, type FixtureSite} from '../support/fixtureSite';
import {useReader} from '../support/reader';

const ARTICLE = 'i18n/fa/docusaurus-plugin-content-blog/2026-01-02-larks.md';

const visit = useReader();
let site: FixtureSite;
let preview: Preview;

beforeAll(async () => {
  site = fixtureSite({[ARTICLE]: articleOf('متنی که نویسنده به آن سرگرم است.')});
  preview = startPreview(site.dir, await freePort());
  await preview.ready;
}, 120_000);
afterAll(async () => {
  await preview?.end();
  site?.remove();
});

test('an author sees the article, its card and each change to it, in its language', async () => {
  const {page, open, leave} = await visit({baseURL: preview.url});
  await open('/fa/2026/01/02/larks/');
  await page.getByText('متنی که نویسنده به آن سرگرم است.').waitFor();
  expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
  const card = await page.locator('a[href*="/cards/"]').getAttribute('href');
  expect((await page.request.get(card ?? '')).headers()['content-type']).toBe('image/jpeg');

  // No page is loaded anew: what the author has scrolled to stays.
  await page.evaluate(() => document.documentElement.setAttribute('data-same-page', ''));
  writeFileSync(path.join(site.dir, ARTICLE), articleOf('جمله‌ای که تازه نوشته است.'));
  await page.getByText('جمله‌ای که تازه نوشته است.').waitFor();
  expect(await page.locator('html').getAttribute('data-same-page')).toBe('');
  await leave();
});

function articleOf(text: string): string {
  return `---
title: چکاوک‌ها
description: آزمونی برای پیش‌نمایش.
authors: [editors]
tags: [engineering]
---

چکیده.

<!-- truncate -->

${text}
`;
}

type Preview = {
  readonly url: string;
  /** Once it has said that there is something to see. */
  readonly ready: Promise<void>;
  /** Ends it with all that it has started. */
  readonly end: () => Promise<void>;
};

/** Starts the preview as an author does. */
function startPreview(dir: string, port: number): Preview {
  const program = path.resolve('src/cli/main.ts');
  const where = ['--locale', 'fa', '--no-open', '--host', '127.0.0.1', '--port', String(port)];
  const child = spawn(process.execPath, ['--import', 'tsx', program, 'start', ...where], {
    cwd: dir,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const closed = once(child, 'close');
  let output = '';
  const ready = new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
        if (output.includes('compiled successfully')) resolve();
      });
    }
    closed.then(() => reject(new Error(`The preview ended.\n${output}`)), reject);
  });
  return {
    url: `http://127.0.0.1:${port}`,
    ready,
    async end() {
      child.kill();
      // Only once all that it started has ended, too: its output is theirs.
      await closed;
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
