import {expect, it} from 'vitest';
import {parseFrontMatter} from '../../../src/content/frontMatter';

const summary = (text: string) => {
  const {state, yaml, bodyOffset} = parseFrontMatter(text);
  return {state, data: yaml.data, body: text.slice(bodyOffset)};
};

it('parts front matter and body', () => {
  expect(summary('---\na: 1\n---\nBody')).toEqual({state: 'present', data: {a: 1}, body: 'Body'});
});

it('takes CR LF line breaks, a byte order mark and spaces after the hyphens', () => {
  expect(summary('\uFEFF--- \r\na: 1\r\n--- \r\nBody')).toEqual({
    state: 'present',
    data: {a: 1},
    body: 'Body',
  });
});

it('takes front matter with nothing in it', () => {
  expect(summary('---\n---\nBody')).toEqual({state: 'present', data: {}, body: 'Body'});
});

it('does not close at hyphens inside a line', () => {
  expect(summary('---\na: b --- c\n---\n').data).toEqual({a: 'b --- c'});
});

it('tells why there is none', () => {
  expect(parseFrontMatter('Text').state).toBe('missing');
  expect(parseFrontMatter('').state).toBe('missing');
  expect(parseFrontMatter('----\na: 1\n----\n').state).toBe('missing');
  expect(parseFrontMatter('---\na: 1\n').state).toBe('unclosed');
  expect(parseFrontMatter('\n---\na: 1\n---\n')).toMatchObject({state: 'late', offset: 1});
});

it('counts places from the beginning of the file', () => {
  const {yaml} = parseFrontMatter('---\na: 1\n---\n');
  expect(yaml.places.get('a')).toEqual({key: 4, value: 7});
});
