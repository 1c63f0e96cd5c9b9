import path from 'node:path';
import {getGitRepositoryFilesInfo} from '@docusaurus/utils/lib/vcs/gitUtils';
import {describe, expect, test} from 'vitest';
import {historyOf, lastChanges} from '../../src/history';
import {gitAt} from '../support/git';
import {useSiteFolder} from '../support/siteFolder';

const folder = useSiteFolder();
const at = (name: string) => path.join(folder.dir, name);

const FIRST = 1_700_000_000;
const SECOND = 1_700_100_000;
const THIRD = 1_700_200_000;

/** Writes files below a repository and commits them, with whatever else has changed in it. */
async function commit(seconds: number, files: Readonly<Record<string, string>>): Promise<void> {
  const inside = Object.entries(files).map(([file, text]) => [`repository/${file}`, text]);
  await folder.write(Object.fromEntries(inside));
  gitAt(seconds, at('repository'), 'add', '--all');
  gitAt(seconds, at('repository'), 'commit', '--message', 'A change');
}

async function startRepository(): Promise<void> {
  await folder.write({'repository/.gitignore': ''});
  gitAt(FIRST, at('repository'), 'init', '--initial-branch', 'main');
}

/** As checkouts for builds do it. */
function cloneShallow(): void {
  gitAt(FIRST, folder.dir, 'clone', '--depth', '1', `file://${at('repository')}`, 'shallow');
}

describe('the history of a site', () => {
  test('is whole in a repository', async () => {
    await startRepository();
    await commit(FIRST, {'blog/one.md': 'One.'});
    expect(historyOf(at('repository'))).toBe('whole');
  });

  test('is cut off in a shallow clone, where all would seem to have changed at last', async () => {
    await startRepository();
    await commit(FIRST, {'blog/one.md': 'One.'});
    await commit(SECOND, {'blog/two.md': 'Two.'});
    cloneShallow();
    expect(historyOf(at('shallow'))).toBe('shallow');
    expect(lastChanges(at('shallow'))).toEqual(new Map());
  });

  test('is not there in a folder of no repository', async () => {
    await folder.write({'site/blog/one.md': 'One.'});
    expect(historyOf(at('site'))).toBe('none');
    expect(lastChanges(at('site'))).toEqual(new Map());
  });

  test('is not there before the first commit', async () => {
    await startRepository();
    expect(historyOf(at('repository'))).toBe('none');
    expect(lastChanges(at('repository'))).toEqual(new Map());
  });
});

describe('a file was last changed', () => {
  test('by the newest commit that names it', async () => {
    await startRepository();
    await commit(FIRST, {'blog/one.md': 'One.', 'blog/two.md': 'Two.'});
    await commit(SECOND, {'blog/two.md': 'Two, better.'});
    await commit(THIRD, {'blog/three.md': 'Three.'});
    expect(Object.fromEntries(lastChanges(at('repository')))).toEqual({
      '.gitignore': FIRST,
      'blog/one.md': FIRST,
      'blog/two.md': SECOND,
      'blog/three.md': THIRD,
    });
  });

  test('by a branch that was merged, though its change was there already', async () => {
    await startRepository();
    await commit(FIRST, {'blog/one.md': 'One.'});
    gitAt(FIRST, at('repository'), 'checkout', '-b', 'branch');
    await commit(THIRD, {'blog/one.md': 'One, better.'});
    gitAt(SECOND, at('repository'), 'checkout', 'main');
    await commit(SECOND, {'blog/one.md': 'One, better.', 'blog/two.md': 'Two.'});
    gitAt(THIRD, at('repository'), 'merge', '--no-edit', 'branch');
    expect(lastChanges(at('repository')).get('blog/one.md')).toBe(THIRD);
    const docusaurus = await getGitRepositoryFilesInfo(at('repository'));
    expect(docusaurus.get('blog/one.md')?.lastUpdate.timestamp).toBe(THIRD * 1000);
  });

  test('whatever its name is written in', async () => {
    await startRepository();
    const names = ['blog/two words.md', 'blog/شبکه‌ها.md', 'blog/сеть.md', 'blog/群.md'];
    await commit(FIRST, Object.fromEntries(names.map((name) => [name, 'Text.'])));
    const changes = lastChanges(at('repository'));
    expect(names.map((name) => changes.get(name))).toEqual(names.map(() => FIRST));
  });

  test('by its path from the site, where that is a folder of its repository', async () => {
    await startRepository();
    await commit(FIRST, {'site/blog/one.md': 'One.', 'blog/one.md': 'Another.'});
    await commit(SECOND, {'blog/one.md': 'Another, better.'});
    expect(Object.fromEntries(lastChanges(at('repository/site')))).toEqual({'blog/one.md': FIRST});
    expect(historyOf(at('repository/site'))).toBe('whole');
  });

  test('not by what is not yet committed', async () => {
    await startRepository();
    await commit(FIRST, {'blog/one.md': 'One.'});
    await folder.write({
      'repository/blog/one.md': 'Half a change.',
      'repository/blog/new.md': 'New.',
    });
    const changes = lastChanges(at('repository'));
    expect([changes.get('blog/one.md'), changes.get('blog/new.md')]).toEqual([FIRST, undefined]);
  });
});
