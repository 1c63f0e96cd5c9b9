import {chmod, mkdir, mkdtemp, readFile, rm, stat, symlink, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {addCheckCommand} from '../../../src/cli/commands/check';
import {runCommand, type Run} from '../../support/cli';
import {article, collections, native} from '../content/site';

let siteDir = '';

beforeEach(async () => {
  siteDir = await mkdtemp(path.join(tmpdir(), 'cli-'));
});

afterEach(async () => {
  await rm(siteDir, {recursive: true});
});

async function write(files: Record<string, string>): Promise<void> {
  for (const [file, content] of Object.entries(files)) {
    await mkdir(path.join(siteDir, path.dirname(file)), {recursive: true});
    await writeFile(path.join(siteDir, file), content);
  }
}

/** Runs the command in the site's folder, or in one below it. */
function run(args: string[], folder = ''): Promise<Run> {
  return runCommand(addCheckCommand, ['check', ...args], path.join(siteDir, folder));
}

const faulty = {
  'blog/2026-02-28-a.md': article({lines: ['tags: [reserch]']}),
  'i18n/fa/docusaurus-plugin-content-blog/2026-02-28-a.md': article({
    lines: ['colour: red', 'authorship: {method: human}'],
  }),
};

describe('check', () => {
  it('succeeds when there is nothing to say', async () => {
    const files = {...collections, 'blog/2026-02-28-a.md': article()};
    await write(files);
    expect(await run([])).toEqual({
      output: `${Object.keys(files).length} files checked: no problems.\n`,
      failed: false,
    });
  });

  it('prints all findings and fails for an error', async () => {
    const files = {...collections, ...faulty};
    await write(files);
    const {output, failed} = await run([]);
    expect(failed).toBe(true);
    const checked = `${Object.keys(files).length} files checked`;
    expect(output.replace(checked, 'all files checked')).toMatchInlineSnapshot(`
      "blog/2026-02-28-a.md:5:8  error  “reserch” is not a key of blog/tags.yml.  unknown-tag
          Did you mean “research”? Known tags: research, open-source.

      i18n/fa/docusaurus-plugin-content-blog/2026-02-28-a.md:5:1  warning  “colour” is not a field that this site knows.  unknown-field
          Delete the line, or correct the key.

      1 error and 1 warning in 2 files, all files checked.
      "
    `);
  });

  it('does not fail for a warning', async () => {
    await write({...collections, ...faulty});
    const {output, failed} = await run(['i18n/fa']);
    expect(failed).toBe(false);
    expect(output).toContain('1 warning in 1 file, 3 files checked.');
  });

  it('takes names from the folder it is called in and from the site’s', async () => {
    await write({...collections, ...faulty});
    const own = await run(['2026-02-28-a.md', '--site-dir', '..'], 'blog');
    const sites = await run(['blog/2026-02-28-a.md', '--site-dir', '..'], 'blog');
    expect(own.output).toContain('1 error in 1 file, 1 file checked.');
    expect(sites).toEqual(own);
  });

  it('means by a name the folder it is called in, and the site’s only where that has none', async () => {
    await write({
      ...collections,
      ...faulty,
      'i18n/fa/docusaurus-plugin-content-blog/2026-02-28-b.md': article(),
    });
    const own = await run(['.', '--site-dir', '../..'], 'i18n/fa');
    expect(own.output).not.toMatch(/^blog\//m);
    const all = await run(['.']);
    expect(all.output).toMatch(/^blog\//m);
  });

  it('mends nothing where front matter does not end, for all of it counts as text', async () => {
    const file = 'blog/2026-02-28-c.md';
    const text = '---\ntitle: "A title"\ndescription: "About: this."\n\nHe said "hello".\n';
    await write({...collections, [file]: text});
    const {output} = await run(['--fix']);
    expect(output).not.toContain('mended');
    expect(await readFile(path.join(siteDir, file), 'utf8')).toBe(text);
  });

  it('mends a text, and leaves who may read and write it', async () => {
    const name = 'i18n/fa/docusaurus-plugin-content-blog/2026-02-28-a.md';
    const file = path.join(siteDir, name);
    await write({...collections, [name]: article({lines: [native], body: 'كتاب.\n'})});
    await chmod(file, 0o640);
    expect((await run(['--fix'])).output).toContain('mended');
    expect(await readFile(file, 'utf8')).toContain('کتاب.');
    expect((await stat(file)).mode & 0o777).toBe(0o640);
  });

  it('mends nothing where a symbolic link leads to', async () => {
    const kept = path.join(siteDir, 'texts/a.md');
    const text = article({lines: [native], body: 'كتاب.\n'});
    await write({...collections, 'texts/a.md': text});
    await symlink(kept, path.join(siteDir, 'blog/2026-02-28-a.md'));
    await expect(run(['--fix'])).rejects.toThrow('blog/2026-02-28-a.md');
    expect(await readFile(kept, 'utf8')).toBe(text);
  });

  it('reports a file that is missing when it is asked for', async () => {
    const others = Object.entries(collections).filter(([file]) => file !== 'blog/tags.yml');
    await write(Object.fromEntries(others));
    const {output} = await run(['blog/tags.yml']);
    expect(output).toContain('blog/tags.yml:1:1  error  English has no tags.yml.  key-missing');
  });

  it('names a file it does not know', async () => {
    await write(collections);
    await expect(run(['blog/nothing.md'])).rejects.toThrow(
      'No article, page, authors.yml or tags.yml is at “blog/nothing.md”. Without a name,',
    );
    await expect(run(['blog/tag.yml'])).rejects.toThrow('Did you mean “blog/tags.yml”?');
  });

  it('says so when there is no site at all, or nothing in it', async () => {
    await expect(run([])).rejects.toThrow(
      `There is no site in ${siteDir}: run the command in the site’s folder, or name the folder`,
    );
    await mkdir(path.join(siteDir, 'blog'));
    await expect(run([])).rejects.toThrow(`There is no content in ${siteDir}: run the command`);
  });
});
