import path from 'node:path';
import {expect, test} from 'vitest';
import {addMergeCommand} from '../../../src/cli/commands/merge';
import {localeCodes} from '../../../src/locales';
import {runCommand} from '../../support/cli';
import {useSiteFolder} from '../../support/siteFolder';
import {makeShard} from '../build/shardFixture';

const folder = useSiteFolder();
const at = (name: string) => path.join(folder.dir, name);

test('a site is merged to where it is asked for from the current folder, else into the site’s', async () => {
  await folder.write({'site/blog/a.md': '', 'here/notes.txt': ''});
  for (const locale of localeCodes) {
    await makeShard(at(`site/shards/${locale}`), locale, {[`${locale}/index.html`]: locale});
  }
  const merge = (...args: string[]) =>
    runCommand(addMergeCommand, ['merge', '--site-dir', '../site', ...args], at('here'));
  expect((await merge('--out-dir', 'public')).output).toContain('merged');
  expect(await folder.read('here/public/fa/index.html')).toBe('fa');
  await expect(folder.read('site/build/fa/index.html')).rejects.toThrow('ENOENT');
  await merge();
  expect(await folder.read('site/build/fa/index.html')).toBe('fa');
});
