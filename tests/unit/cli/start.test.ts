import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {expect, test} from 'vitest';
import {previewEnvironment} from '../../../src/cli/commands/start';

const require = createRequire(import.meta.url);

test('what the preview tells Docusaurus is what Docusaurus reads', () => {
  const core = require.resolve('@docusaurus/core/package.json');
  const readers = [
    createRequire(core).resolve('@docusaurus/utils/lib/constants.js'),
    require.resolve('@docusaurus/core/lib/webpack/base.js'),
  ];
  const code = readers.map((file) => readFileSync(file, 'utf8')).join('\n');
  const unread = Object.keys(previewEnvironment).filter(
    (name) => !code.includes(`process.env.${name}`),
  );
  expect(unread).toEqual([]);
});
