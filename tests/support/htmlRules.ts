import {FileSystemConfigLoader, HtmlValidate, formatterFactory} from 'html-validate';
import type {BuiltPage} from './site';

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

/** Says of each page that is not valid HTML what is wrong with it. */
export async function invalidHtml(pages: readonly BuiltPage[]): Promise<string[]> {
  const reports = await Promise.all(
    pages.map(({html, file}) => validator.validateString(html, file)),
  );
  const print = formatterFactory('text');
  return reports.filter(({valid}) => !valid).map(({results}) => print(results));
}
