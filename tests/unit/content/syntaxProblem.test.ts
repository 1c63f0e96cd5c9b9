import {expect, it} from 'vitest';
import {syntaxProblem} from '../../../src/content/syntaxProblem';

it('takes a stack that overflows for a text that nests too deeply', () => {
  const error = new RangeError('Maximum call stack size exceeded');
  expect(syntaxProblem(error, 'a')).toMatchObject({kind: 'too-deep', offset: 0});
});

it.each([new Error('Unknown state'), new TypeError('x is undefined'), 'a word'])(
  'lays no fault of the program at the door of the text (%s)',
  (error) => {
    expect(() => syntaxProblem(error, 'a')).toThrow(error);
  },
);
