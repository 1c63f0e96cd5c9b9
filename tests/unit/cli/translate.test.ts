import {existsSync} from 'node:fs';
import {readdir} from 'node:fs/promises';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {addCheckCommand} from '../../../src/cli/commands/check';
import {addTranslateCommand} from '../../../src/cli/commands/translate';
import {runCommand} from '../../support/cli';
import {gitAt} from '../../support/git';
import {useSiteFolder} from '../../support/siteFolder';
import {article, collections, page} from '../content/site';

const site = useSiteFolder();
const SOURCE = 'blog/2026-02-28-flocks.md';
const FA = 'i18n/fa/docusaurus-plugin-content-blog/2026-02-28-flocks.md';

const body = `Flocks turn --> as one.

<!-- truncate -->

## Who leads

Nobody does.[^1]

![A flock](flock.png)

- First bird
  of many

  \`\`\`sh
  ls
  \`\`\`
- Second bird
  1. and its
     young

> Said
> somebody.

\`\`\`ts
fly();
\`\`\`

| Bird | Count |
| --- | --- |
| Starling | 900 |

## Why {#why}

Safety.

[^1]: A note.
`;

const source = article({body, lines: ['tags: [research]']});
const translate = (...args: string[]) =>
  runCommand(addTranslateCommand, ['translate', ...args], site.dir);
const git = (...args: string[]) => gitAt(1_700_000_000, site.dir, ...args);

describe('translate', () => {
  it('makes a file with the structure of the source, its text in comments', async () => {
    await site.write({...collections, [SOURCE]: source, 'blog/flock.png': 'not looked at'});
    const {output} = await translate('flocks', 'fa');
    expect(output).toContain(FA);
    expect(existsSync(path.join(site.dir, path.dirname(FA), 'flock.png'))).toBe(true);
    expect(await site.read(FA)).toMatchInlineSnapshot(`
      "---
      title: ""
      description: ""
      authors: [lark]
      tags: [research]
      translation: {from: en, sections: ["94642143", "51352562", a869e82e], method: human}
      draft: true
      ---

      <!-- Flocks turn -- > as one. -->

      <!-- truncate -->

      ## Who leads {#who-leads}

      <!-- Nobody does.[^1] -->

      ![A flock](flock.png)

      - <!-- First bird of many -->

        \`\`\`sh
        ls
        \`\`\`
      - <!-- Second bird -->
        1. <!-- and its young -->

      > <!-- Said somebody. -->

      \`\`\`ts
      fly();
      \`\`\`

      | Bird | Count |
      | --- | --- |
      | Starling | 900 |

      ## Why {#why}

      <!-- Safety. -->

      [^1]: <!-- A note. -->
      "
    `);
  });

  it('brings the picture of the cards along', async () => {
    const shown = article({body, lines: ['image: ./cover.png', 'image_alt: A flock.']});
    await site.write({...collections, [SOURCE]: shown, 'blog/cover.png': ''});
    await translate('flocks', 'fa');
    expect(existsSync(path.join(site.dir, path.dirname(FA), 'cover.png'))).toBe(true);
  });

  it('leaves a picture of the translation, whose words may be in its language', async () => {
    const own = `${path.dirname(FA)}/flock.png`;
    await site.write({...collections, [SOURCE]: source, 'blog/flock.png': 'A', [own]: 'B'});
    const {output} = await translate('flocks', 'fa');
    expect(await site.read(own)).toBe('B');
    expect(output).not.toContain(own);
  });

  it('copies nothing out of the folder of the text, and no files but pictures', async () => {
    const name = '2026-02-28-flocks';
    const folder = `i18n/fa/docusaurus-plugin-content-blog/${name}`;
    const addresses = [
      `@site/${folder}/../../.npmrc`,
      `@site/${folder}/..%2F..%2Fsettings.png`,
      `@site/${folder}/../../../../evil.png`,
      './notes.txt',
      './inside/../flock.png',
    ];
    const shown = addresses.map((url) => `![A picture](${url})`).join('\n\n');
    const text = article({body: `Flocks.\n\n<!-- truncate -->\n\n${shown}\n`});
    await site.write({
      ...collections,
      [`${folder}/index.md`]: text,
      [`${folder}/notes.txt`]: '',
      [`${folder}/flock.png`]: '',
      'i18n/fa/.npmrc': '',
      'i18n/fa/settings.png': '',
      'evil.png': '',
    });
    const before = await readdir(site.dir);
    await translate('flocks', 'en', '--from', 'fa');
    expect(await readdir(site.dir)).toEqual(before);
    expect(await readdir(path.join(site.dir, 'blog'))).toEqual([name, 'authors.yml', 'tags.yml']);
    expect(await readdir(path.join(site.dir, 'blog', name))).toEqual(['flock.png', 'index.md']);
  });

  it('shows what changed in a source that has been renamed since', async () => {
    const OLD = 'blog/2026-02-28-swarms.md';
    await site.write({...collections, [OLD]: source});
    git('init');
    git('add', '.');
    git('commit', '-m', 'First');
    git('mv', OLD, SOURCE);
    await translate('flocks', 'fa');
    const begun = await site.read(FA);
    await site.write({
      [SOURCE]: source.replace('Nobody does.', 'Nobody leads.'),
      [FA]: begun.replace(/<!-- (Nobody|Flocks|Safety)/g, 'متن\n\n$&'),
    });
    git('commit', '-am', 'Renamed and rewritten');
    expect((await translate('flocks', 'fa')).output).toContain('Nobody [-does-]{+leads+}.');
  });

  it('is told by the check what is left to do', async () => {
    await site.write({...collections, [SOURCE]: source, 'blog/flock.png': ''});
    await translate('2026-02-28-flocks', 'fa');
    const {output, failed} = await runCommand(addCheckCommand, ['check', FA], site.dir);
    expect(output).toContain('title');
    expect(output).toContain('translation-partial');
    // The others are published meanwhile.
    expect(failed).toBe(false);
    const begun = await site.read(FA);
    await site.write({[FA]: begun.replace('draft: true\n', '')});
    expect((await runCommand(addCheckCommand, ['check', FA], site.dir)).failed).toBe(true);
    await site.write({[FA]: begun.replace('authors: [', 'authors: [nobody, ')});
    expect((await runCommand(addCheckCommand, ['check', FA], site.dir)).failed).toBe(true);
  });

  it('writes over no translation, and shows what changed since it was made', async () => {
    await site.write({...collections, [SOURCE]: source});
    git('init');
    git('add', '.');
    git('commit', '-m', 'First');
    await translate('flocks', 'fa');
    const begun = await site.read(FA);
    expect((await translate('flocks', 'fa')).output).toContain('not translated yet');
    await site.write({
      [SOURCE]: source.replace('Nobody does.', 'Nobody leads.'),
      [FA]: begun.replace(/<!-- (Nobody|Flocks|Safety)/g, 'متن\n\n$&'),
    });
    const {output} = await translate('flocks', 'fa');
    expect(output).toContain('Who leads: new or rewritten');
    expect(output).toContain('Nobody [-does-]{+leads+}.');
    expect(output).not.toContain('Why');
    const whole = await site.read(FA);
    await site.write({[FA]: whole.slice(0, whole.indexOf('## '))});
    await expect(translate('flocks', 'fa', '--done')).rejects.toThrow('is not translated yet: ');
    await site.write({[FA]: whole});
    const done = await translate('flocks', 'fa', '--done');
    expect(done.output).toContain(`${FA} is up to date with ${SOURCE}.`);
    expect((await translate('flocks', 'fa')).output).toBe(done.output);
  });

  it('takes pages of the handbook by the name that the status has for them', async () => {
    const target = 'i18n/fa/docusaurus-plugin-content-docs/current/style/fa.md';
    const text = page('Half-spaces.\n').replace('---\n\n', 'sidebar_position: 2\n---\n\n');
    await site.write({'docs/style/fa.md': text});
    expect((await translate('handbook/style/fa', 'fa')).output).toContain(target);
    const draft = await site.read(target);
    expect(draft).toContain('sidebar_position: 2\ntranslation: {from: en, sections: [');
    expect(draft).toContain('<!-- Half-spaces. -->');
    await site.write({
      'docs/style/fa.md': text.replace('Half', 'No'),
      [target]: draft.replace('<!--', 'نیم‌فاصله.\n\n<!--'),
    });
    expect((await translate('style/fa', 'fa')).output).toContain(
      'npx blog translate handbook/style/fa fa --done',
    );
    expect((await translate('style/fa', 'fa', '--done')).output).toContain(
      'is up to date with docs/style/fa.md',
    );
  });

  it('shows the section as it is now where git remembers nothing', async () => {
    await site.write({...collections, [SOURCE]: source});
    await translate('flocks', 'fa');
    await site.write({[SOURCE]: source.replace('Nobody does.', 'Nobody leads.')});
    expect((await translate('flocks', 'fa')).output).toContain('Nobody leads.[^1]');
  });

  it.each([
    [
      ['flock', 'fa'],
      /No article and no page of the handbook is called “flock”\. Did you mean “flocks”\?/,
    ],
    [['flocks', 'xx'], /Allowed choices are en, fa/],
    [['flocks', 'fa', '--from', 'ru'], /not there in Русский/],
  ])('explains what it cannot do: %j', async (args, message) => {
    await site.write({...collections, [SOURCE]: source});
    await expect(translate(...args)).rejects.toThrow(message);
  });
});
