import {FileSystemConfigLoader, HtmlValidate, formatterFactory} from 'html-validate';
import {expect, test} from 'vitest';
import {builtPages} from '../support/site';

const validator = new HtmlValidate(
  new FileSystemConfigLoader({
    root: true,
    extends: ['html-validate:standard', 'html-validate:a11y'],
    rules: {
      // What the minifier does on purpose, and the HTML standard allows.
      'doctype-style': 'off',
      'attr-quotes': 'off',
      'attribute-boolean-style': 'off',
      'attribute-empty-style': 'off',
      'no-implicit-close': 'off',
      'void-style': 'off',
      'no-trailing-whitespace': 'off',
      // ARIA lets any list have a name; the rule would keep names to landmarks and controls.
      'aria-label-misuse': ['error', {allowAnyNamable: true}],
    },
  }),
);

test('every page is valid HTML', async () => {
  const reports = await Promise.all(
    builtPages().map(({html, file}) => validator.validateString(html, file)),
  );
  const print = formatterFactory('text');
  expect(reports.filter(({valid}) => !valid).map(({results}) => print(results))).toEqual([]);
});
