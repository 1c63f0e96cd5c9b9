import {describe, expect, it} from 'vitest';
import {addCheckCommand} from '../../../src/cli/commands/check';
import {addNewCommand} from '../../../src/cli/commands/new';
import type {Ask} from '../../../src/cli/ask';
import {answering, runCommand} from '../../support/cli';
import {useSiteFolder} from '../../support/siteFolder';
import {article, collections} from '../content/site';

const site = useSiteFolder();
const begin = (args: string[], ask?: Ask) =>
  runCommand(addNewCommand, ['new', ...args], site.dir, ask);

describe('new', () => {
  it('begins a draft, dated today, that has nothing wrong', async () => {
    await site.write(collections);
    const {output} = await begin([
      'Flocks: “who” leads?',
      ...['--description', 'A look at: leaders.', '--tags', 'research,open-source'],
    ]);
    expect(output).toContain('blog/2026-02-28-flocks-who-leads.md');
    expect(await site.read('blog/2026-02-28-flocks-who-leads.md')).toBe(`---
title: "Flocks: “who” leads?"
description: "A look at: leaders."
authors: [lark]
tags: [research, open-source]
authorship: {method: human}
draft: true
---



<!-- truncate -->

`);
    const {output: report} = await runCommand(addCheckCommand, ['check'], site.dir);
    expect(report).toContain('no problems');
  });

  it('asks for what is missing', async () => {
    await site.write({
      ...collections,
      'i18n/fa/docusaurus-plugin-content-blog/authors.yml':
        'lark:\n  name: چکاوک\n  description: می‌نویسد.\nwren:\n  name: سسک\n  description: می‌خواند.\n',
    });
    await begin(
      ['دسته‌ها', '--locale', 'fa', '--date', '2026-01-31'],
      answering('on-flocks', 'دربارهٔ دسته‌ها.', ['wren'], ['research']),
    );
    const text = await site.read('i18n/fa/docusaurus-plugin-content-blog/2026-01-31-on-flocks.md');
    expect(text).toContain('title: "دسته‌ها"\ndescription: "دربارهٔ دسته‌ها."\nauthors: [wren]');
  });

  it.each([
    [['دسته‌ها', '--locale', 'fa'], /title in فارسی: add --slug/],
    [['A title'], /add --description/],
    [['A title', '--description', 'D', '--tags', 'reserch'], /Did you mean “research”\?/],
    [['A title', '--description', 'D', '--slug', 'ا'], /cannot end an address/],
    [['A title', '--date', '2026-02-30'], /Write a day as year-month-day/],
    [[' '], /needs a title/],
  ])('says what to add where it cannot ask: %j', async (args, message) => {
    await site.write(collections);
    await expect(begin(args)).rejects.toThrow(message);
  });

  it('writes over no article, in whatever language it is', async () => {
    const file = 'i18n/ru/docusaurus-plugin-content-blog/2026-01-01-a-title.md';
    await site.write({...collections, [file]: article()});
    await expect(begin(['A title', '--description', 'D'])).rejects.toThrow(
      `An article of that name exists: ${file}. To translate it: npx blog translate a-title en.`,
    );
    expect(await site.read(file)).toBe(article());
  });
});
