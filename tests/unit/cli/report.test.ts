import {expect, it} from 'vitest';
import {formatReport} from '../../../src/cli/report';
import type {Finding} from '../../../src/content/findings';

const error: Finding = {
  id: 'yaml-syntax',
  severity: 'error',
  file: 'blog/2026-02-28-a.md',
  line: 2,
  column: 8,
  message: 'A value with a colon and a space in it needs quotes.',
  hint: 'Write: title: "A: b"',
  excerpt: 'title: A: b\n        ^',
};
const warning: Finding = {
  id: 'unknown-field',
  severity: 'warning',
  file: 'blog/2026-02-28-a.md',
  line: 5,
  column: 1,
  message: '“colour” is not a field that this site knows.',
  hint: 'Delete the line, or correct the key.',
};

it('groups findings by file, shows the line at fault and the hint, and counts', () => {
  const findings = [error, warning, {...error, file: 'blog/tags.yml'}];
  expect(formatReport(findings, {checked: 41, colors: false})).toMatchInlineSnapshot(`
    "blog/2026-02-28-a.md:2:8  error  A value with a colon and a space in it needs quotes.  yaml-syntax
          title: A: b
                  ^
        Write: title: "A: b"
    blog/2026-02-28-a.md:5:1  warning  “colour” is not a field that this site knows.  unknown-field
        Delete the line, or correct the key.

    blog/tags.yml:2:8  error  A value with a colon and a space in it needs quotes.  yaml-syntax
          title: A: b
                  ^
        Write: title: "A: b"

    2 errors and 1 warning in 2 files, 41 files checked.
    "
  `);
});

it('counts one thing as one', () => {
  expect(formatReport([warning], {checked: 1, colors: false})).toMatch(
    /\n1 warning in 1 file, 1 file checked\.\n$/,
  );
});

it('is one line when all is well', () => {
  expect(formatReport([], {checked: 41, colors: false})).toBe('41 files checked: no problems.\n');
});

it('has colours only when they are asked for', () => {
  expect(formatReport([error], {checked: 1, colors: true})).toContain('\u001B[31merror\u001B[39m');
  expect(formatReport([error], {checked: 1, colors: false})).not.toContain('\u001B');
});

it('lets no control character of a file through to the terminal', () => {
  const escape = {...error, message: 'a\u001B[2Jb', excerpt: '\u0007c\n^'};
  const report = formatReport([escape], {checked: 1, colors: false});
  expect(report).toContain('a\uFFFD[2Jb');
  expect(report).toContain('\uFFFDc\n');
});

it('gives each place and message one line, whatever a file is called', () => {
  const broken = {...error, file: 'blog/a\n.md', message: 'a\r\n  b'};
  expect(formatReport([broken], {checked: 1, colors: false})).toMatch(
    /^blog\/a \.md:2:8 {2}error {2}a b {2}yaml-syntax\n/,
  );
});
