import fc from 'fast-check';
import {describe, expect, it, vi} from 'vitest';
import {askAtTerminal} from '../../../src/cli/ask';
import {addImportCommand} from '../../../src/cli/commands/import';
import {describeError} from '../../../src/cli/describeError';
import {lineDiff, wordDiff} from '../../../src/cli/diffs';
import {findingFormats} from '../../../src/cli/findingFormats';
import {printable, printableLine} from '../../../src/cli/printable';
import type {Finding} from '../../../src/content/findings';
import {runCommand} from '../../support/cli';
import {useSiteFolder} from '../../support/siteFolder';
import {collections} from '../content/site';

/** What a terminal obeys: names its window, wipes it, colours it; the last in one character. */
const EVIL = '\u001B]0;pwned\u0007 \u001B[2J \u009B31m \u007F\rforged';
const TAME = '\uFFFD]0;pwned\uFFFD \uFFFD[2J \uFFFD31m \uFFFD\uFFFDforged';

/** Characters that steer a terminal, without our own colours. */
function steering(output: string): string[] {
  // eslint-disable-next-line no-control-regex -- control characters are what it looks for
  const uncoloured = output.replace(/\u001B\[\d+m/g, '').replaceAll('\r\n', '\n');
  return uncoloured.match(/[^\P{Cc}\n\t]/gu) ?? [];
}

const shown = vi.hoisted(() => [] as unknown[]);
vi.mock('@clack/prompts', () => {
  const answering = (answer: unknown) => (asked: unknown) => {
    shown.push(asked);
    return Promise.resolve(answer);
  };
  return {
    text: answering('text'),
    select: answering('key'),
    multiselect: answering(['key']),
    isCancel: () => false,
  };
});

describe('what is printed', () => {
  const controls = fc.nat(0x9f).map((code) => String.fromCodePoint(code));
  const texts = fc.string({unit: fc.oneof(controls, fc.constantFrom('\r', '\n', ' ', 'ی'))});

  it('has no control character but tabs and line breaks, and loses no other sign', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(steering(printable(text))).toEqual([]);
        expect(printable(text)).toHaveLength(text.length);
        expect(printableLine(text)).not.toMatch(/[\r\n]/);
      }),
    );
    const plain = 'می\u200Cرود\r\n\t“a” \u2067b\u2069\n👩🏽‍🔬';
    expect(printable(plain)).toBe(plain);
    expect(printableLine('a:\r\n  b\n\nc')).toBe('a: b c');
  });

  it.each([true, false])(
    'shows differences without steering the terminal (colours: %s)',
    (colors) => {
      const lines = lineDiff([`${EVIL}\n+++ b`, 'b'], `a\r\n${EVIL}\r\n`, `a\n${EVIL}.\n`, colors);
      const words = wordDiff(`a ${EVIL} b\r\n`, `a c${EVIL}\r\n`, colors);
      expect(steering(lines + words)).toEqual([]);
      expect(lines).toContain(`-${TAME}`);
      expect(lines).toContain(`+${TAME}.`);
      expect(lines.match(/^(?:\u001B\[1m)?\+\+\+/gm)).toHaveLength(1); // eslint-disable-line no-control-regex
    },
  );

  it('tells errors without steering the terminal', () => {
    const error = new Error(`Cannot read ${EVIL}`, {cause: new Error(EVIL)});
    const told = `Error: Cannot read ${TAME}`.replace('\uFFFDforged', ' forged');
    expect(describeError(error, false).startsWith(told)).toBe(true);
    for (const thrown of [error, EVIL]) expect(steering(describeError(thrown, true))).toEqual([]);
  });

  it.each(['text', 'json', 'github'] as const)('prints findings so, as %s', (format) => {
    const at = {severity: 'error', id: 'yaml-syntax', line: 1, column: 1} as const;
    const finding: Finding = {...at, file: EVIL, message: EVIL, hint: EVIL, excerpt: EVIL};
    const output = findingFormats[format]([finding], {checked: 1, colors: format === 'text'});
    expect(steering(output)).toEqual([]);
    if (format === 'json') {
      expect(JSON.parse(output)).toMatchObject({findings: [{file: EVIL, message: EVIL}]});
    }
  });

  it('asks so, and takes the answer as it is', async () => {
    const choices = [{value: EVIL, label: EVIL}];
    expect(await askAtTerminal.text(EVIL)).toBe('text');
    expect(await askAtTerminal.one(EVIL, choices)).toBe('key');
    expect(await askAtTerminal.several(EVIL, choices)).toEqual(['key']);
    const safe = {message: printableLine(EVIL)};
    const options = [{value: EVIL, label: printableLine(EVIL)}];
    expect(shown).toMatchObject([safe, {...safe, options}, {...safe, options}]);
  });
});

describe('import', () => {
  const site = useSiteFolder();

  it('lets no submission steer the terminal', async () => {
    const file = 'sent/\u001B[2Jq\n.md';
    const text = `Here it is${EVIL.replaceAll('\r', ' ')}:\n\`\`\`markdown\n---\ntitle: Birds\ndescription: Of birds.\nauthors: [lark]\n---\n\n# Hello ${EVIL}\n\nSome ${EVIL}\n\n![A bird](./\u009B2J.png)\n\`\`\`\n`;
    // A folder, so that the picture cannot be read.
    await site.write({...collections, [file]: text, 'sent/\u009B2J.png/a': ''});
    const args = ['import', file, '--locale', 'en', '--slug', 'birds'];
    const {output} = await runCommand(addImportCommand, args, site.dir);
    expect(output).toContain('sent/\uFFFD[2Jq .md → ');
    expect(output).toContain('-Some \uFFFD]0;pwned\uFFFD');
    expect(output).toContain('  Not brought in: ./\uFFFD2J.png: ');
    expect(output).toMatch(/^ {2}.*“Here it is\uFFFD\]0;pwned/m);
    expect(steering(output)).toEqual([]);
  });
});
