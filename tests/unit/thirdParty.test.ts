import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {thirdPartyList} from '../../src/cli/thirdParty';

test('fonts, own dependencies and what they bring along are listed apart', () => {
  const list = thirdPartyList({
    packages: {
      '': {dependencies: {'@fontsource/x': '1', a: '1'}, devDependencies: {b: '2'}},
      'node_modules/@fontsource/x': {version: '1.0.0', license: 'OFL-1.1'},
      'node_modules/a': {version: '1.0.0', license: 'MIT'},
      'node_modules/b': {version: '2.0.0', license: 'ISC'},
      'node_modules/b/node_modules/a': {version: '0.9.0', license: 'MIT'},
      'node_modules/c': {version: '3.0.0'},
    },
  });
  expect(list.slice(list.indexOf('## Fonts'))).toMatchInlineSnapshot(`
    "## Fonts

    | Package | Version | Licence |
    | --- | --- | --- |
    | @fontsource/x | 1.0.0 | OFL-1.1 |

    ## Libraries that the project calls

    | Package | Version | Licence |
    | --- | --- | --- |
    | a | 1.0.0 | MIT |
    | b | 2.0.0 | ISC |

    ## Libraries that those bring along

    ### MIT

    a 0.9.0

    ### named in the package

    c 3.0.0
    "
  `);
});

test('THIRD-PARTY.md is what the lockfile says; “npm run licenses” renews it', () => {
  const lockfile = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  expect(readFileSync('THIRD-PARTY.md', 'utf8')).toBe(thirdPartyList(lockfile));
});
