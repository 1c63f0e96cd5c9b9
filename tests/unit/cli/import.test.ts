import {createHash} from 'node:crypto';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {mkdir, rm, writeFile} from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import {afterEach, describe, expect, it, test, vi} from 'vitest';
import type {Ask} from '../../../src/cli/ask';
import {addCheckCommand} from '../../../src/cli/commands/check';
import {addImportCommand} from '../../../src/cli/commands/import';
import {sectionHashes} from '../../../src/content/sections';
import {isLocaleCode} from '../../../src/locales';
import {answering, runCommand} from '../../support/cli';
import {useSiteFolder} from '../../support/siteFolder';
import {article, collections, native} from '../content/site';

const site = useSiteFolder();
afterEach(() => vi.unstubAllEnvs());
const importing = (args: string[], ask?: Ask) =>
  runCommand(addImportCommand, ['import', ...args], site.dir, ask);

const RU = 'i18n/ru/docusaurus-plugin-content-blog/2026-02-01-flocks.md';

/** A submission with much of what happens to texts on their way. */
const submission = [
  '```markdown',
  '---',
  'title: Стаи: кто ведёт?',
  'tags: "Research، open source"',
  'authors: [Lark]',
  'description: О стаях.',
  'image: https://example.org/a b/стая.png',
  '---',
  '',
  '# Стаи: кто ведёт?',
  '',
  'Стая поворачивает разом.',
  '',
  '## Почему',
  '',
  '١. Безопасность.',
  '٢. Тепло, и́ ещё еда.',
  '',
  '```ts',
  'const birds = 1;',
  '```',
  '',
  'Подробности [здесь](https://example.org/%۲۰a).',
  '```',
].join('\r\n');

function pictureOf(width: number, height: number): Promise<Buffer> {
  return sharp({create: {width, height, channels: 3, background: '#336'}})
    .png()
    .toBuffer();
}

describe('import', () => {
  it('repairs what it may, says so, shows the difference, and keeps the file', async () => {
    await site.write({...collections, 'sent/2026-02-01-flocks.md': submission});
    const {output, failed} = await importing(['sent/2026-02-01-flocks.md', '--locale', 'ru']);
    expect(output).toContain(`Published as ${RU}.`);
    expect(failed).toBe(false);
    expect(await site.read('sent/2026-02-01-flocks.md')).toBe(submission);
    expect(await site.read(RU)).toBe(`---
title: "Стаи: кто ведёт?"
tags: [research, open-source]
authors: [lark]
description: "О стаях."
image: https://example.org/a%20b/%D1%81%D1%82%D0%B0%D1%8F.png
---

Стая поворачивает разом.

<!-- truncate -->

## Почему

1. Безопасность.
2. Тепло, и́ ещё еда.

\`\`\`ts
const birds = 1;
\`\`\`

Подробности [здесь](https://example.org/%20a).
`);
    for (const repair of [
      /code fence around/,
      /quotes around the value of title/,
      /tags as keys: \[research, open-source\]/,
      /2 items of lists in ASCII digits/,
      /repeats the title/,
      /the excerpt for lists/,
    ]) {
      expect(output).toMatch(repair);
    }
    expect(output).toContain('+authors: [lark]');
  });

  it('is the same when it is done again: what was repaired needs no repair', async () => {
    await site.write({...collections, 'sent/2026-02-01-flocks.md': submission});
    await importing(['sent/2026-02-01-flocks.md', '--locale', 'ru']);
    const {output} = await importing([RU, '--locale', 'ru', '--date', '2026-02-02']);
    expect(output).toContain('0 kinds of repairs');
    expect(await site.read(RU.replace('02-01', '02-02'))).toBe(await site.read(RU));
  });

  it('asks for what only a person knows', async () => {
    const text = '---\ntitle: Птицы\ntags: [стая, тепло]\nauthors: [dora]\n---\n\nОни летают.\n';
    await site.write({...collections, 'sent/birds.md': text});
    const {output, failed} = await importing(
      ['sent/birds.md', '--locale', 'ru', '--date', '2026-02-01'],
      answering('О птицах.', 'lark', 'research', ''),
    );
    expect(output).toContain('no problems');
    expect(failed).toBe(false);
    const written = await site.read('i18n/ru/docusaurus-plugin-content-blog/2026-02-01-birds.md');
    expect(written).toContain('tags: [research]\nauthors: [lark]\ndescription: "О птицах."');
  });

  it('takes no tag for another that is like it: it asks, and offers the nearest first', async () => {
    const text =
      '---\ntitle: Птицы\ndescription: О птицах.\ntags: [open-sourc]\nauthors: [lark]\n---\n\nЛетают.\n';
    await site.write({...collections, 'sent/2026-02-01-birds.md': text});
    const refused = await importing(['sent/2026-02-01-birds.md', '--locale', 'ru']);
    expect(refused.failed).toBe(true);
    expect(refused.output).toContain('write its key “open-source”');
    const offered: string[] = [];
    const asked = await importing(['sent/2026-02-01-birds.md', '--locale', 'ru'], {
      ...answering(),
      one: (_question, choices) => {
        offered.push(...choices.map(({value}) => value));
        return Promise.resolve(offered[0] ?? '');
      },
    });
    expect(offered).toEqual(['open-source', 'research', '']);
    expect(asked.output).toContain('Wrote tags as keys: [open-source] for “open-sourc”.');
  });

  it('refuses what is not fit yet, and keeps it where it can be mended and sent again', async () => {
    const text = '---\ntitle: Птицы\ntags: [стая]\nauthors: [lark]\n---\n\nОни летают.\n';
    await site.write({...collections, 'sent/2026-02-01-birds.md': text});
    const {output, failed} = await importing(['sent/2026-02-01-birds.md', '--locale', 'ru']);
    const target = 'i18n/ru/docusaurus-plugin-content-blog/2026-02-01-birds.md';
    expect(failed).toBe(true);
    expect(existsSync(path.join(site.dir, target))).toBe(false);
    expect(output).toContain(`imports/${target}:3:8  error  “стая” is not a key`);
    expect(output).toContain(`npx blog import imports/${target} --locale ru`);
    const mended = (await site.read(`imports/${target}`)).replace('стая', 'research');
    await site.write({[`imports/${target}`]: mended});
    const again = await importing([`imports/${target}`, '--locale', 'ru']);
    expect(again.failed).toBe(true);
    expect(again.output).not.toContain('.bak');
    // Sent again as it was, it takes the place of what was mended, which steps aside.
    const first = await importing(['sent/2026-02-01-birds.md', '--locale', 'ru']);
    expect(first.output).toContain(`The earlier version there is kept as imports/${target}.1.bak.`);
    expect(await site.read(`imports/${target}.1.bak`)).toBe(mended);
    await site.write({[`imports/${target}`]: mended});
    const last = await importing([
      ...[`imports/${target}`, '--locale', 'ru', '--description', 'О птицах.'],
    ]);
    expect(last.output).toContain(`Published as ${target}.`);
  });

  it('ties a translation to its source: hashes, tags, authors and anchors', async () => {
    const source = article({
      lines: ['tags: [research]'],
      body: 'Flocks turn.\n\n<!-- truncate -->\n\n## Who leads {#who}\n\nNobody.\n\n### Why\n\nFear.\n',
    });
    const text = '# Стаи\n\nСтаи поворачивают.\n\n## Кто ведёт\n\nНикто.\n\n### Почему\n\nСтрах.\n';
    await site.write({
      ...collections,
      'blog/2026-02-01-flocks.md': source,
      'sent/translation.md': text,
    });
    const {output} = await importing([
      ...['sent/translation.md', '--locale', 'ru', '--source', 'flocks'],
      ...['--description', 'О стаях.'],
    ]);
    expect(output).toContain(`Published as ${RU}.`);
    const written = await site.read(RU);
    expect(written).toContain('title: "Стаи"');
    expect(written).toContain('tags: [research]');
    expect(written).toMatch(/translation: \{from: en, sections: \[.+\], method: machine\}/);
    expect(written).toContain('## Кто ведёт {#who}');
    expect(written).toContain('### Почему {#why}');
    const {output: report} = await runCommand(addCheckCommand, ['check'], site.dir);
    expect(report).toContain('no problems');
  });

  it('keeps the day of a translation, with quotes or without', async () => {
    const head = (day: string) =>
      `---\ntitle: Стаи\ndescription: О стаях.\nauthors: [lark]\ntranslation:\n  method: human\n  date: ${day}\n---\n\n`;
    await site.write({
      ...collections,
      'blog/2026-02-01-flocks.md': article({body: 'Flocks.\n\n<!-- truncate -->\n'}),
      'sent/a.md': `${head('2026-02-03')}Стаи.\n`,
      'sent/b.md': `${head('"2026-02-04"')}Стаи.\n`,
    });
    for (const [name, day] of Object.entries({a: '2026-02-03', b: '2026-02-04'})) {
      await rm(path.join(site.dir, RU), {force: true});
      const given = [`sent/${name}.md`, '--locale', 'ru', '--source', 'flocks'];
      const {failed} = await importing(given);
      expect(failed).toBe(false);
      expect(await site.read(RU)).toMatch(new RegExp(`date: "?${day}"?[,}\\n]`));
    }
  });

  it('brings pictures in that lie beside the text, and nothing from elsewhere', async () => {
    const picture = await pictureOf(60, 40);
    const text = `---
title: Birds
description: About birds.
authors: [lark]
---

They fly.

![A bird](<img/a bird.png>) ![A secret](../secret.png) ![The same](<img/a bird.png>)
`;
    await site.write({...collections, 'sent/2026-02-01-birds.md': text, 'secret.png': 'secret'});
    await mkdir(path.join(site.dir, 'sent/img'));
    await writeFile(path.join(site.dir, 'sent/img/a bird.png'), picture);
    const {output, failed} = await importing(['sent/2026-02-01-birds.md', '--locale', 'en']);
    expect(failed).toBe(true);
    expect(output).toContain('broken-image');
    const folder = 'imports/blog/2026-02-01-birds';
    expect(await site.read(`${folder}/index.md`)).toContain('![A bird](<./a-bird.png>)');
    const copy = readFileSync(path.join(site.dir, folder, 'a-bird.png'));
    expect(createHash('sha256').update(copy).digest('hex')).toBe(
      createHash('sha256').update(picture).digest('hex'),
    );
    expect(readdirSync(path.join(site.dir, folder)).sort()).toEqual(['a-bird.png', 'index.md']);
    expect(existsSync(path.join(site.dir, 'blog/2026-02-01-birds'))).toBe(false);
  });

  it('writes over no picture that lies where its own would', async () => {
    const text = '---\ntitle: Птицы\n---\n\nСтая.\n\n![Птица](./bird.png)\n';
    const folder = 'i18n/ru/docusaurus-plugin-content-blog/2026-02-01-birds';
    await site.write({
      ...collections,
      'sent/2026-02-01-birds.md': text,
      [`${folder}/bird.png`]: 'somebody’s',
    });
    await writeFile(path.join(site.dir, 'sent/bird.png'), await pictureOf(60, 40));
    await expect(importing(['sent/2026-02-01-birds.md', '--locale', 'ru'])).rejects.toThrow(
      `${folder}/bird.png is there already, and nothing is written over it`,
    );
    expect(await site.read(`${folder}/bird.png`)).toBe('somebody’s');
  });

  it('leaves no picture behind where it cannot be checked, so that it can be done again', async () => {
    const text = article({lines: [native], body: 'They fly.\n\n![A bird](bird.png)\n'});
    await site.write({...collections, 'sent/2026-02-01-birds.md': text});
    await writeFile(path.join(site.dir, 'sent/bird.png'), await pictureOf(600, 315));
    const again = () => importing(['sent/2026-02-01-birds.md', '--locale', 'en']);
    vi.stubEnv('SOURCE_DATE_EPOCH', 'today');
    await expect(again()).rejects.toThrow('SOURCE_DATE_EPOCH is “today”');
    expect(existsSync(path.join(site.dir, 'blog/2026-02-01-birds'))).toBe(false);
    vi.unstubAllEnvs();
    expect((await again()).output).toContain('Published as blog/2026-02-01-birds/index.md.');
  });

  it('leaves no picture behind where the text cannot be written', async () => {
    const text = article({lines: [native], body: 'They fly.\n\n![A bird](bird.png)\n'});
    const folder = path.join(site.dir, 'blog/2026-02-01-birds');
    await site.write({...collections, 'sent/2026-02-01-birds.md': text});
    await writeFile(path.join(site.dir, 'sent/bird.png'), await pictureOf(600, 315));
    const again = () => importing(['sent/2026-02-01-birds.md', '--locale', 'en']);
    // No file takes the place of a folder.
    await mkdir(path.join(folder, 'index.md'), {recursive: true});
    await expect(again()).rejects.toThrow('index.md');
    expect(readdirSync(folder)).toEqual(['index.md']);
    await rm(folder, {recursive: true});
    expect((await again()).output).toContain('Published as blog/2026-02-01-birds/index.md.');
  });

  it('leads the address of a picture to its new name, and nothing else that reads like it', async () => {
    const picture = await pictureOf(600, 315);
    const text = `---
title: Birds
description: About birds.
authors: [lark]
authorship: {method: human}
image: ./Cover.PNG
image_alt: A bird.
---

They fly.

![Shown in flock.PNG](flock.PNG "From flock.PNG")

![A scan](scan.tiff)
`;
    await site.write({...collections, 'sent/2026-02-01-birds.md': text});
    await writeFile(path.join(site.dir, 'sent/flock.PNG'), picture);
    await writeFile(path.join(site.dir, 'sent/Cover.PNG'), picture);
    await writeFile(path.join(site.dir, 'sent/scan.tiff'), await sharp(picture).tiff().toBuffer());
    const {output, failed} = await importing(['sent/2026-02-01-birds.md', '--locale', 'en']);
    expect(output).toContain('Published as blog/2026-02-01-birds/index.md.');
    expect(failed).toBe(false);
    const written = await site.read('blog/2026-02-01-birds/index.md');
    expect(written).toContain('![Shown in flock.PNG](./flock.png "From flock.PNG")');
    expect(written).toContain('![A scan](./scan.tiff)');
    expect(written).toContain('image: ./Cover.png');
    expect(readdirSync(path.join(site.dir, 'blog/2026-02-01-birds')).sort()).toEqual([
      'Cover.png',
      'flock.png',
      'index.md',
      'scan.tiff',
    ]);
  });

  it('takes nobody for somebody with a similar name', async () => {
    const text = '---\ntitle: Birds\ndescription: About.\nauthors: [Larka]\n---\n\nThey fly.\n';
    await site.write({...collections, 'sent/2026-02-01-birds.md': text});
    const {output, failed} = await importing(['sent/2026-02-01-birds.md', '--locale', 'en']);
    expect(failed).toBe(true);
    expect(output).toContain('“Larka” is not a key');
    const asked = await importing(
      ['sent/2026-02-01-birds.md', '--locale', 'en'],
      answering('lark'),
    );
    expect(asked.output).toContain('Published as blog/2026-02-01-birds.md');
  });

  describe('says how a translation was made', () => {
    const RU_TEXT = 'Стаи поворачивают.\n';
    const imported = async (head: string, args: string[] = [], ask?: Ask): Promise<string> => {
      await site.write({
        ...collections,
        'blog/2026-02-01-flocks.md': article({body: 'Flocks turn.\n'}),
        'sent/flocks.md': `---\ntitle: Стаи\ndescription: О стаях.\n${head}---\n\n${RU_TEXT}`,
      });
      await importing(['sent/flocks.md', '--locale', 'ru', '--source', 'flocks', ...args], ask);
      return /^translation:.*(?:\n .*)*/m.exec(await site.read(RU))?.[0] ?? '';
    };

    it('as the file does', async () => {
      const field = await imported('translation: {from: en, method: human, translator: Вера}\n');
      expect(field).toMatch(/method: human/);
      expect(field).toMatch(/translator: "?Вера/);
      expect(field).toMatch(/sections: \[[0-9a-f, ]+\]/);
    });

    it('and from which version, if it lists sections of one', async () => {
      const [hash] = sectionHashes('Flocks turn.\n');
      const earlier = `sections: [${hash}, aa000012]`;
      expect(await imported(`translation: {from: en, ${earlier}}\n`)).toContain(earlier);
    });

    it('and from the present one, if it lists none', async () => {
      const [hash] = sectionHashes('Flocks turn.\n');
      expect(
        await imported('translation: {from: en, sections: [aa000012], method: human}\n'),
      ).toContain(`sections: [${hash}]`);
    });

    it('as the options do', async () => {
      expect(await imported('', ['--method', 'machine-reviewed', '--reviewer', 'Вера'])).toMatch(
        /reviewer: Вера.*method: machine-reviewed/,
      );
    });

    it('as whoever is asked does', async () => {
      expect(await imported('', [], answering('human'))).toMatch(/method: human/);
    });

    it('by a machine, where nobody says otherwise', async () => {
      expect(await imported('')).toMatch(/method: machine\}/);
    });
  });

  it('reads what Notepad calls Unicode', async () => {
    await site.write(collections);
    await mkdir(path.join(site.dir, 'sent'));
    const text =
      '\uFEFF---\ntitle: Птицы\ndescription: О птицах.\nauthors: [lark]\n---\n\nЛетают.\n';
    const file = path.join(site.dir, 'sent/2026-02-02-birds.md');
    await writeFile(file, Buffer.from(text, 'utf16le'));
    const {output} = await importing(['sent/2026-02-02-birds.md', '--locale', 'ru']);
    expect(output).toContain('Published as');
    expect(await site.read('i18n/ru/docusaurus-plugin-content-blog/2026-02-02-birds.md')).toContain(
      'Летают.',
    );
  });

  it('takes authors and tags that are introduced on the spot by their names', async () => {
    const fields = `authors:
  - name: Lark
    url: https://example.org/
  - name: Jane Doe
tags:
  - label: Research
    permalink: /research`;
    const text = `---\ntitle: Птицы\ndescription: О птицах.\n${fields}\n---\n\nЛетают.\n`;
    await site.write({...collections, 'sent/2026-02-02-birds.md': text});
    const {output, failed} = await importing(['sent/2026-02-02-birds.md', '--locale', 'ru']);
    expect(failed).toBe(true);
    expect(output).toContain('“Jane Doe” is not a key');
    expect(output).toContain('+tags: [research]');
  });

  it('goes on to the next file when one cannot be read', async () => {
    const text = '---\ntitle: Птицы\ndescription: О птицах.\nauthors: [lark]\n---\n\nЛетают.\n';
    await site.write({...collections, 'sent/2026-02-02-birds.md': text, 'blog/folder/a.md': ''});
    const {output, failed} = await importing([
      ...['sent/none.md', 'blog/folder', 'sent/2026-02-02-birds.md', '--locale', 'ru'],
    ]);
    expect(failed).toBe(true);
    expect(output).toContain('sent/none.md: Error: Cannot read sent/none.md');
    expect(output).toContain('blog/folder: Error: blog/folder is a folder: name the files in it.');
    expect(output).toContain('Published as');
    await expect(importing(['a.md', 'b.md', '--locale', 'ru', '--slug', 'c'])).rejects.toThrow(
      '--slug is for one file',
    );
  });

  it('says of a draft, and of what comes out later, that nobody reads it yet', async () => {
    const text = '---\ntitle: Птицы\ndescription: О птицах.\nauthors: [lark]\n---\n\nЛетают.\n';
    await site.write({
      ...collections,
      'sent/2999-02-02-later.md': text,
      'sent/2026-02-02-draft.md': text.replace('---\n', '---\ndraft: true\n'),
    });
    const later = await importing(['sent/2999-02-02-later.md', '--locale', 'ru']);
    expect(later.output).toContain('it will be published on 2999-02-02.');
    const draft = await importing(['sent/2026-02-02-draft.md', '--locale', 'ru']);
    expect(draft.output).toContain('as a draft: readers see it once “draft: true” is taken out.');
  });

  it('refuses bytes that are no text, and writes over nothing', async () => {
    await site.write({...collections, 'blog/2026-02-01-birds.md': article()});
    await mkdir(path.join(site.dir, 'sent'));
    const bytes = Buffer.concat([
      Buffer.from('---\ntitle: A\n---\n\nCaf'),
      Buffer.from([0xe9, 10]),
    ]);
    await writeFile(path.join(site.dir, 'sent/2026-02-02-cafe.md'), bytes);
    await expect(importing(['sent/2026-02-02-cafe.md', '--locale', 'en'])).rejects.toThrow(
      'sent/2026-02-02-cafe.md is not in UTF-8: open it in the program that wrote it',
    );
    expect(existsSync(path.join(site.dir, 'imports'))).toBe(false);
    await site.write({'sent/2026-02-01-birds.md': article()});
    await expect(importing(['sent/2026-02-01-birds.md', '--locale', 'en'])).rejects.toThrow(
      'blog/2026-02-01-birds.md is there already',
    );
  });

  it.each([
    [['nothing.md', '--locale', 'en'], /Cannot read nothing\.md/],
    [['sent/стая.md', '--locale', 'ru'], /add --slug/],
    [['sent/стая.md'], /required option/],
    [['sent/стая.md', '--locale', 'ru', '--source', 'x'], /No article is called “x”/],
  ])('explains what it cannot do: %j', async (args, message) => {
    await site.write({...collections, 'sent/стая.md': 'Стая.\n'});
    await expect(importing(args)).rejects.toThrow(message);
  });
});

/**
 * Anyone's own submissions: a folder with a folder for each language, such as `fa/2026-….md`.
 * Each has to end published or refused with findings, and to lose no word on the way.
 */
const folder = process.env.SUBMISSIONS;
const files = folder
  ? readdirSync(folder)
      .filter(isLocaleCode)
      .flatMap((locale) => readdirSync(path.join(folder, locale)).map((name) => ({locale, name})))
  : [];

test.runIf(folder)('there are submissions', () => expect(files.length).toBeGreaterThan(0));

test.each(files)('$locale/$name is published or refused, whole', async ({locale, name}) => {
  await site.write(collections);
  const given = path.join(folder ?? '', locale, name);
  const answers: Ask = {
    text: () => Promise.resolve('A description.'),
    one: (_question, choices) => Promise.resolve(choices[0]?.value ?? ''),
    several: () => Promise.resolve([]),
  };
  const {output, failed} = await importing([given, '--locale', locale], answers);
  const [, place = ''] = / → (\S+)/.exec(output) ?? [];
  const text = await site.read(place);
  expect(output).toContain(failed ? 'Not published yet.' : 'Published as');
  if (failed) expect(output).toMatch(new RegExp(`^${place}:\\d+:\\d+  error  `, 'm'));
  const raw = readFileSync(given, 'utf8');
  // Spaces may have been put between words, and nothing taken away.
  const letters = (of: string) => of.normalize('NFC').replace(/[^\p{L}\p{N}\s]/gu, ' ');
  const kept = letters(text).replace(/\s/g, '');
  const words = letters(raw.split('\n---\n').at(-1) ?? '').match(/\S+/g) ?? [];
  expect(words.length).toBeGreaterThan(0);
  expect(words.filter((word) => !kept.includes(word))).toEqual([]);
});
