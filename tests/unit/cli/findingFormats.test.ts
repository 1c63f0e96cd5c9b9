import {expect, it} from 'vitest';
import {findingFormats} from '../../../src/cli/findingFormats';
import type {Finding} from '../../../src/content/findings';

const finding: Finding = {
  id: 'yaml-syntax',
  severity: 'error',
  file: 'blog/a, b.md',
  line: 2,
  column: 8,
  message: '100% “a: b” needs quotes.',
  hint: 'Write: "a: b"',
};

it('makes an annotation of each finding, with its place in the message, too: a log has no other', () => {
  const warning: Finding = {...finding, severity: 'warning', file: 'blog/c:\n.md'};
  expect(findingFormats.github([finding, warning], {checked: 2, colors: false})).toBe(
    '::error file=blog/a%2C b.md,line=2,col=8,title=yaml-syntax::blog/a, b.md:2:8: 100%25 “a: b” needs quotes.%0AWrite: "a: b"\n' +
      '::warning file=blog/c%3A%0A.md,line=2,col=8,title=yaml-syntax::blog/c: .md:2:8: 100%25 “a: b” needs quotes.%0AWrite: "a: b"\n',
  );
});

it('writes JSON in which no log of GitHub Actions finds a command', () => {
  const message = '“##[add-mask]the” is not a field that this site knows.';
  const json = findingFormats.json([{...finding, message}], {checked: 1, colors: false});
  expect(json).not.toContain('##[');
  expect(JSON.parse(json)).toMatchObject({findings: [{message}]});
});
