import path from 'node:path';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {buildSite} from '../../src/build/buildSite';
import {serveSite, type RunningServer} from '../../src/cli/serve';
import {fixtureSite, type FixtureSite} from '../support/fixtureSite';
import {useReader} from '../support/reader';

const COUNTER = `---
title: A page that counts
description: It needs React in the browser.
---

import {useState} from 'react';

export function Counter() {
  const [count, setCount] = useState(0);
  return <button type="button" data-hydrate="" onClick={() => setCount(count + 1)}>{count}</button>;
}

# A page that counts

<Counter />

~~~js
const code = 'has effects of its own where React runs';
~~~
`;

const TABS = `---
title: A page with tabs
description: It needs no script.
---

import Tabs from '@theme/Tabs';
import TabItem from '@theme/TabItem';

# A page with tabs

<Tabs>
  <TabItem value="one" label="First">The first part.</TabItem>
  <TabItem value="two" label="Second" default>The second part.</TabItem>
</Tabs>

<details>
  <summary>More</summary>

  The hidden part.

</details>
`;

const ARTICLE = `---
title: An article
description: It is there so that the site has a front page.
authors: [editors]
---

Summary.

<!-- truncate -->

Text that speaks of \`<i data-hydrate="">\`, and of assets/js/main.js, and has no such element.

## The data-hydrate attribute
`;

const visit = useReader();
let site: FixtureSite;
let server: RunningServer;

beforeAll(async () => {
  const pages = 'i18n/fa/docusaurus-plugin-content-pages';
  site = fixtureSite({
    'blog/2026-01-02-article.md': ARTICLE,
    [`${pages}/counter.mdx`]: COUNTER,
    [`${pages}/tabs.mdx`]: TABS,
  });
  const outDir = path.join(site.dir, 'build');
  await buildSite({siteDir: site.dir, outDir, locales: ['en', 'fa']});
  server = await serveSite({dir: outDir, baseUrl: '/'});
}, 300_000);

afterAll(async () => {
  await server?.close();
  site?.remove();
});

test('a page that asks for React gets it, and hydrates without a complaint', async () => {
  const {page, open, leave} = await visit({baseURL: server.url});
  await open('/fa/counter/');
  await page.locator('html[data-has-hydrated=true]').waitFor();
  await page.locator('[data-hydrate]').click();
  await page.locator('[data-hydrate]').click();
  expect(await page.locator('[data-hydrate]').innerText()).toBe('2');
  await leave();
});

test('a page that only speaks of it does not', async () => {
  const {page, open, leave} = await visit({baseURL: server.url});
  await open('/2026/01/02/article/');
  expect(await page.locator('.prose').innerText()).toContain('<i data-hydrate="">');
  expect(await page.locator('script[src]').count()).toBe(1);
  await leave();
});

test('a choice of theme and a menu outlive hydration', async () => {
  const {page, open, leave} = await visit({baseURL: server.url, colorScheme: 'light'});
  await open('/fa/counter/');
  await page.locator('html[data-has-hydrated=true]').waitFor();
  await page.locator('[data-theme-toggle]').click();
  await page.reload();
  await page.locator('html[data-has-hydrated=true]').waitFor();
  expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
  await page.locator('.language-menu button').click();
  expect(await page.locator('#language-menu').isVisible()).toBe(true);
  await leave();
});

test('a page with React opens the next one with the scripts of the site, and no others', async () => {
  const {page, open, leave} = await visit({baseURL: server.url});
  await open('/fa/counter/');
  await page.locator('html[data-has-hydrated=true]').waitFor();
  const link = page.locator('.site-footer a[href="/fa/translations/"]');
  // What is pointed at is loaded ahead.
  await link.hover();
  await link.click();
  await page.waitForURL('**/fa/translations/');
  await page.locator('.state__edit, .page-heading').first().waitFor();
  expect(await page.locator('html').getAttribute('data-has-hydrated')).toBe('true');
  await leave();
});

test('tabs and folds of a page without scripts open as the browser’s own', async () => {
  const {page, open, leave} = await visit({baseURL: server.url, javaScriptEnabled: false});
  await open('/fa/tabs/');
  expect(await page.getByText('The second part.').isVisible()).toBe(true);
  expect(await page.getByText('The first part.').isVisible()).toBe(false);
  await page.getByText('First', {exact: true}).click();
  expect(await page.getByText('The first part.').isVisible()).toBe(true);
  expect(await page.getByText('The second part.').isVisible()).toBe(false);
  await page.getByText('More', {exact: true}).click();
  expect(await page.getByText('The hidden part.').isVisible()).toBe(true);
  await leave();
});
