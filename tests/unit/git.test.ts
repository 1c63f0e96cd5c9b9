import {chmod} from 'node:fs/promises';
import path from 'node:path';
import {expect, test} from 'vitest';
import {buildTime} from '../../src/buildTime';
import {lastChanges} from '../../src/history';
import {gitAt} from '../support/git';
import {useSiteFolder} from '../support/siteFolder';

const folder = useSiteFolder();

const SECONDS = 1_700_000_000;

/** Signs whatever it is given, and speaks of that whenever it is asked about a signature. */
const SIGNER = `#!/bin/sh
cat >/dev/null
echo '-----BEGIN PGP SIGNATURE-----'
echo '[GNUPG:] SIG_CREATED ' >&2
`;

test('times of commits are read, though who runs git wants to see signatures', async () => {
  await folder.write({'.git-signer': SIGNER, '.gitignore': '.git-signer', 'a.md': 'A text.'});
  const signer = path.join(folder.dir, '.git-signer');
  await chmod(signer, 0o755);
  gitAt(SECONDS, folder.dir, 'init');
  gitAt(SECONDS, folder.dir, 'config', 'gpg.program', signer);
  gitAt(SECONDS, folder.dir, 'config', 'log.showSignature', 'true');
  gitAt(SECONDS, folder.dir, 'add', '--all');
  gitAt(SECONDS, folder.dir, 'commit', '--gpg-sign', '--message', 'A signed change');
  expect(buildTime(folder.dir, {})).toEqual(new Date(SECONDS * 1000));
  expect(lastChanges(folder.dir).get('a.md')).toBe(SECONDS);
});
