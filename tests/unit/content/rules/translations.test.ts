import {describe, expect, it} from 'vitest';
import {sectionHashes} from '../../../../src/content/sections';
import {article, bodyOf, check, native, translatedFrom} from '../site';

const english = 'blog/2026-02-28-a.md';
const persian = 'i18n/fa/docusaurus-plugin-content-blog/2026-02-28-a.md';
const russian = 'i18n/ru/docusaurus-plugin-content-blog/2026-02-28-a.md';

const source = bodyOf('Intro.\n\n## Method {#method}\n\nWalk.\n\n## Results {#results}\n\nFlight.');
const target = bodyOf('مقدمه\n\n## روش {#method}\n\nراه\n\n## نتیجه {#results}\n\nپرواز');
const made = translatedFrom('en', source);

/** Checks a Persian translation beside its English source. */
function checkPair(lines: string[], {from = source, to = target} = {}): string {
  return check({[english]: article({body: from}), [persian]: article({lines, body: to})});
}

describe('a translation', () => {
  it('is right when its source says what it said', () => {
    expect(checkPair([made])).toBe('');
  });

  it('may be of a translation, and in the place of English', () => {
    expect(
      check({
        [english]: article({lines: [translatedFrom('ru', target)], body: source}),
        [persian]: article({lines: [made], body: target}),
        [russian]: article({body: target}),
      }),
    ).toBe('');
  });

  it('has hashes that YAML would read as numbers', () => {
    for (const pattern of [/^0\d{7}$/, /^\d+e\d+$/]) {
      const text = bodyOf(findText(pattern));
      expect(checkPair([translatedFrom('en', text)], {from: text, to: text})).toBe('');
    }
  });
});

/** A text of one section with a hash of the form asked for. */
function findText(pattern: RegExp): string {
  for (let number = 0; ; number += 1) {
    const text = `Text ${number}.`;
    if (pattern.test(sectionHashes(bodyOf(text)).join())) {
      return text;
    }
  }
}

describe('translation-outdated', () => {
  it('names what is new, rewritten and gone, and gives the new line', () => {
    expect(checkPair([made], {from: source.replace('Walk', 'Run').replace('Intro', 'Preface')}))
      .toMatchInlineSnapshot(`
      "i18n/fa/docusaurus-plugin-content-blog/2026-02-28-a.md:5:35 notice translation-outdated
      Since this translation was made, blog/2026-02-28-a.md has changed: the introduction and “Method” are new or rewritten.
      Bring the text up to date, then put in the new hashes: sections: [9f512757, a5f72290, 4a2a3751]"
    `);
    expect(
      checkPair([made], {
        from: source.replace('## Results {#results}', '## Data\n\nTen.\n\n## Results {#results}'),
      }),
    ).toMatchInlineSnapshot(`
      "i18n/fa/docusaurus-plugin-content-blog/2026-02-28-a.md:5:35 notice translation-outdated
      Since this translation was made, blog/2026-02-28-a.md has changed: “Data” is new or rewritten.
      Bring the text up to date, then put in the new hashes: sections: [f5718c9c, c4b06e08, 6627f0c0, 4a2a3751]"
    `);
    expect(checkPair([made], {from: source.replace('## Method {#method}\n\nWalk.\n\n', '')}))
      .toMatchInlineSnapshot(`
      "i18n/fa/docusaurus-plugin-content-blog/2026-02-28-a.md:5:35 notice translation-outdated
      Since this translation was made, blog/2026-02-28-a.md has changed: “روش” is gone from it.
      Bring the text up to date, then put in the new hashes: sections: [f5718c9c, 4a2a3751]"
    `);
  });

  it('is all that any change to a text of one section makes', () => {
    const report = checkPair([translatedFrom('en', bodyOf('One.'))], {
      from: bodyOf('Two.'),
      to: bodyOf('یک'),
    });
    expect(report).toContain('notice translation-outdated');
    expect(report).not.toContain('error');
  });
});

describe('translation-partial', () => {
  it('names the sections that are missing or empty', () => {
    expect(checkPair([made], {to: target.replace(/\n## نتیجه {#results}[^]*/, '')}))
      .toMatchInlineSnapshot(`
      "i18n/fa/docusaurus-plugin-content-blog/2026-02-28-a.md:5:14 error translation-partial
      The translation lacks, or has left empty, “Results” of blog/2026-02-28-a.md.
      Translate what is missing, each section under its heading."
    `);
    expect(checkPair([made], {to: target.replace('راه', '<!-- later -->')})).toMatchInlineSnapshot(`
      "i18n/fa/docusaurus-plugin-content-blog/2026-02-28-a.md:5:14 error translation-partial
      The translation lacks, or has left empty, “Method” of blog/2026-02-28-a.md.
      Translate what is missing, each section under its heading."
    `);
  });

  it('knows sections by their ids', () => {
    const report = checkPair([made], {to: target.replace('## روش {#method}\n\n', '')});
    expect(report).toContain('“Method” of blog');
    expect(report).not.toContain('Results');
  });

  it('comes before what is outdated', () => {
    const report = checkPair([made], {
      from: source.replace('Walk', 'Run'),
      to: target.replace(/\n## نتیجه {#results}[^]*/, ''),
    });
    expect(report).toContain('translation-partial');
    expect(report).not.toContain('translation-outdated');
  });

  it('is no section that was taken out of the source, too', () => {
    const report = checkPair([made], {
      from: source.replace('## Method {#method}\n\nWalk.\n\n', ''),
      to: target.replace('## روش {#method}\n\nراه\n\n', ''),
    });
    expect(report).toContain('translation-outdated');
    expect(report).not.toContain('translation-partial');
  });
});

describe('translation-hashes', () => {
  it('tells what a hash looks like', () => {
    expect(checkPair(['translation: {from: en, sections: [3f9a1c2e, 77B0], method: human}']))
      .toMatchInlineSnapshot(`
      "i18n/fa/docusaurus-plugin-content-blog/2026-02-28-a.md:5:46 error translation-hashes
      This is not the hash of a section: a hash has eight characters, each a digit or one of a–f.
      If the text was made from blog/2026-02-28-a.md as it is now, write: sections: [f5718c9c, c4b06e08, 4a2a3751]"
    `);
  });

  it('tells a list that is missing or empty', () => {
    expect(checkPair(['translation: {from: en, sections: [], method: human}']))
      .toMatchInlineSnapshot(`
      "i18n/fa/docusaurus-plugin-content-blog/2026-02-28-a.md:5:35 error translation-hashes
      The translation does not list the sections it was made from.
      If the text was made from blog/2026-02-28-a.md as it is now, write: sections: [f5718c9c, c4b06e08, 4a2a3751]"
    `);
    expect(checkPair(['translation: {from: en, method: human}'])).toContain('translation-hashes');
  });

  it('tells a list of another text', () => {
    expect(
      checkPair([
        'translation:',
        '  from: en',
        '  sections: [3f9a1c2e, 77b0d4aa]',
        '  method: human',
      ]),
    ).toMatchInlineSnapshot(`
      "i18n/fa/docusaurus-plugin-content-blog/2026-02-28-a.md:7:13 error translation-hashes
      The translation was made from another text: none of its hashes is one of blog/2026-02-28-a.md.
      If the text was made from blog/2026-02-28-a.md as it is now, write: sections: [f5718c9c, c4b06e08, 4a2a3751]"
    `);
  });
});

describe('translation-source-missing', () => {
  it('names the languages that have the article', () => {
    const line = made.replace('from: en', 'from: zh');
    expect(checkPair([line])).toMatchInlineSnapshot(`
      "i18n/fa/docusaurus-plugin-content-blog/2026-02-28-a.md:5:21 error translation-source-missing
      The translation was made from Chinese, and there is no such article in Chinese.
      The article exists in English: write from: en, or restore its source."
    `);
  });

  it('tells what to do when no language has it', () => {
    expect(check({[persian]: article({lines: [made], body: target})})).toMatchInlineSnapshot(`
      "i18n/fa/docusaurus-plugin-content-blog/2026-02-28-a.md:5:21 error translation-source-missing
      The translation was made from English, and there is no such article in English.
      If the source was renamed, give this file the same name. If it was deleted, put “authorship: {method: human}” in place of “translation”."
    `);
  });

  it('tells a source in the same language', () => {
    expect(checkPair([made.replace('from: en', 'from: fa')])).toMatchInlineSnapshot(`
      "i18n/fa/docusaurus-plugin-content-blog/2026-02-28-a.md:5:21 error translation-source-missing
      The translation says that it was made from its own language, Persian.
      The article exists in English: write from: en, or restore its source."
    `);
  });

  it('does not mind a draft', () => {
    expect(
      check({
        [english]: article({lines: ['draft: true'], body: source}),
        [persian]: article({lines: [made], body: target}),
      }),
    ).toBe('');
  });
});

describe('translation-undeclared', () => {
  it('gives the line to add, whichever it is', () => {
    expect(checkPair([])).toMatchInlineSnapshot(`
      "i18n/fa/docusaurus-plugin-content-blog/2026-02-28-a.md:1:1 warning translation-undeclared
      Neither this article nor blog/2026-02-28-a.md says which was made from the other.
      If this one is a translation, add: translation: {from: en, sections: [f5718c9c, c4b06e08, 4a2a3751], method: human}. If it was written in Persian, add: authorship: {method: human}"
    `);
  });

  it('is no text that says it is an original', () => {
    expect(checkPair([native])).toBe('');
  });

  it('is no text without front matter, or with one that cannot be read', () => {
    for (const text of [source, article({lines: ['a: b: c']})]) {
      expect(check({[english]: article(), [persian]: text})).not.toContain('translation-');
    }
  });
});

describe('tags-differ', () => {
  it('names the tags that are too many or too few', () => {
    const report = check({
      [english]: article({lines: ['tags: [research]'], body: source}),
      [persian]: article({lines: [made, 'tags: [open-source]'], body: target}),
      [russian]: article({lines: [made], body: target}),
    });
    expect(report).toMatchInlineSnapshot(`
      "i18n/fa/docusaurus-plugin-content-blog/2026-02-28-a.md:6:7 error tags-differ
      The article has other tags than blog/2026-02-28-a.md: it lacks research and it has open-source besides.
      Write: tags: [research]

      i18n/ru/docusaurus-plugin-content-blog/2026-02-28-a.md:5:14 error tags-differ
      The article has other tags than blog/2026-02-28-a.md: it lacks research.
      Write: tags: [research]"
    `);
  });

  it('does not mind their order, nor tags that are no list', () => {
    const both = (...lines: string[]) =>
      check({
        [english]: article({lines: ['tags: [research, open-source]'], body: source}),
        [persian]: article({lines: [made, ...lines], body: target}),
      });
    expect(both('tags: [open-source, research]')).toBe('');
    expect(both('tags: research')).not.toContain('tags-differ');
  });
});
