import {expect, it} from 'vitest';
import {article, check, collections} from '../site';

const file = 'i18n/fa/docusaurus-plugin-content-blog/2026-02-28-a.md';
const tagsFile = 'i18n/fa/docusaurus-plugin-content-blog/tags.yml';

it('points at the unknown author, and names the nearest and all known', () => {
  expect(check({[file]: article().replace('[lark]', '[lark, larc]')})).toMatchInlineSnapshot(`
    "i18n/fa/docusaurus-plugin-content-blog/2026-02-28-a.md:4:17 error unknown-author
    “larc” is not a key of i18n/fa/docusaurus-plugin-content-blog/authors.yml.
    Did you mean “lark”? Known authors: lark."
  `);
});

it('points at each unknown tag of a list over lines', () => {
  expect(check({[file]: article({lines: ['tags:', '  - research', '  - reserch', '  - birds']})}))
    .toMatchInlineSnapshot(`
    "i18n/fa/docusaurus-plugin-content-blog/2026-02-28-a.md:7:5 error unknown-tag
    “reserch” is not a key of i18n/fa/docusaurus-plugin-content-blog/tags.yml.
    Did you mean “research”? Known tags: research, open-source.

    i18n/fa/docusaurus-plugin-content-blog/2026-02-28-a.md:8:5 error unknown-tag
    “birds” is not a key of i18n/fa/docusaurus-plugin-content-blog/tags.yml.
    Known tags: research, open-source."
  `);
});

it('recognizes the name that readers see, even when it is written a little differently', () => {
  const tags = collections[tagsFile]?.replace('label: Research', 'label: پژوهش‌ها') ?? '';
  expect(check({[tagsFile]: tags, [file]: article({lines: ['tags: [پژوهش‌ها, پژوهشها]']})}))
    .toMatchInlineSnapshot(`
    "i18n/fa/docusaurus-plugin-content-blog/2026-02-28-a.md:5:8 error unknown-tag
    “پژوهش‌ها” is not a key of i18n/fa/docusaurus-plugin-content-blog/tags.yml.
    “پژوهش‌ها” is the name that readers see; write its key “research”. Known tags: research, open-source.

    i18n/fa/docusaurus-plugin-content-blog/2026-02-28-a.md:5:18 error unknown-tag
    “پژوهشها” is not a key of i18n/fa/docusaurus-plugin-content-blog/tags.yml.
    “پژوهش‌ها” is the name that readers see; write its key “research”. Known tags: research, open-source."
  `);
});

it('recognizes a comma of another script', () => {
  expect(check({[file]: article().replace('[lark]', '[lark، wren]')})).toContain(
    'Put a plain comma “,” between two keys.',
  );
});

it('leaves a key alone that only this language lacks: its tags.yml is at fault', () => {
  const tags = collections[tagsFile]?.replace(/^open-source:[^]*/m, '') ?? '';
  const report = check({[tagsFile]: tags, [file]: article({lines: ['tags: [open-source]']})});
  expect(report).toContain('key-missing');
  expect(report).not.toContain('unknown-tag');
});

it('says nothing of tags while tags.yml cannot be read', () => {
  const report = check({[tagsFile]: 'research: a: b', [file]: article({lines: ['tags: [birds]']})});
  expect(report).toContain('yaml-syntax');
  expect(report).not.toContain('key-missing');
  expect(report).not.toContain('unknown-tag');
});
