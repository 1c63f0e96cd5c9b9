import {afterEach, beforeEach, expect, test} from 'vitest';
import {serveSite, type RunningServer} from '../../../src/cli/serve';
import {useSiteFolder} from '../../support/siteFolder';

const site = useSiteFolder();
let server: RunningServer;

beforeEach(async () => {
  await site.write({'index.html': 'Home.'});
  server = await serveSite({dir: site.dir, baseUrl: '/'});
});
afterEach(() => server.close());

test('an address that is none is not found, and the server goes on', async () => {
  for (const address of ['/', '/[x]', '//%00']) {
    expect((await fetch(`${server.url}${address}`)).status).toBe(404);
  }
  expect(await (await fetch(server.url)).text()).toBe('Home.');
});
