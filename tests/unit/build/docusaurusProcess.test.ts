import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {afterEach, expect, test} from 'vitest';
import {docusaurusProcess, type DocusaurusProcess} from '../../../src/build/docusaurusProcess';
import {useSiteFolder} from '../../support/siteFolder';

const folder = useSiteFolder();
let docusaurus: DocusaurusProcess | undefined;
afterEach(() => docusaurus?.close());

/** A program in the place of the one that builds: it notes who it is, and holds as much memory as it is told. */
const workerHolding = (memory: number) => `
  import {appendFileSync} from 'node:fs';
  process.on('message', ({outDir}) => {
    appendFileSync(outDir + '/builders', process.pid + ' ');
    process.send({memory: ${memory}});
  });
  process.on('disconnect', () => process.exit());
`;

/** The processes that build three languages, one after the other. */
async function buildersHolding(memory: number): Promise<string[]> {
  await folder.write({'src/build/languageWorker.mjs': workerHolding(memory)});
  docusaurus = docusaurusProcess({siteDir: folder.dir, env: {}});
  for (const locale of ['en', 'fa', 'ar'] as const) {
    const texts = {to: folder.dir, code: ''};
    await docusaurus.build({locale, outDir: folder.dir, client: 'lean', texts});
  }
  const builders = await readFile(path.join(folder.dir, 'builders'), 'utf8');
  return builders.trim().split(' ');
}

test('one process builds all languages, as long as it gives back what it took', async () => {
  expect(new Set(await buildersHolding(3e8)).size).toBe(1);
});

test('one that holds too much is replaced before the next language', async () => {
  expect(new Set(await buildersHolding(2e9)).size).toBe(3);
});
