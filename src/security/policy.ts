/**
 * The content security policy (W3C, Content Security Policy Level 3). What is not named here is
 * not loaded, and nothing that stands inline runs or is styled but for scripts of known text.
 */

type Directive = {
  readonly name: string;
  readonly value: string;
  /** Where it counts: the HTML is the same wherever it is served, an answer's header is not. */
  readonly in: 'header-and-html' | 'header' | 'header-over-https';
};

type Policy = {
  /** Sources of the inline scripts, as `scriptHashes` gives them. */
  readonly scriptHashes: readonly string[];
};

const UPGRADE = 'upgrade-insecure-requests';

const directives = ({scriptHashes}: Policy): readonly Directive[] => [
  everywhere('default-src', `'none'`),
  everywhere('script-src', [`'self'`, ...scriptHashes].join(' ')),
  everywhere('script-src-attr', `'none'`),
  everywhere('style-src', `'self'`),
  everywhere('style-src-attr', `'none'`),
  everywhere('img-src', `'self' data:`),
  everywhere('font-src', `'self'`),
  everywhere('connect-src', `'self'`),
  everywhere('manifest-src', `'self'`),
  everywhere('base-uri', `'none'`),
  everywhere('form-action', `'self'`),
  // A `<meta>` may not hold it (CSP 3, 3.3), and browsers complain of it there.
  {name: 'frame-ancestors', value: `'none'`, in: 'header'},
  // In the HTML it would ask for the site at https://localhost, too: not all browsers exempt it.
  {name: UPGRADE, value: '', in: 'header-over-https'},
];

/** The value of the header. */
export function headerPolicy(policy: Policy & {readonly isSecure: boolean}): string {
  return join(
    directives(policy).filter(
      (directive) => policy.isSecure || directive.in !== 'header-over-https',
    ),
  );
}

/** The content of a `<meta http-equiv="Content-Security-Policy">`, where no header can be set. */
export function metaPolicy(policy: Policy): string {
  return join(directives(policy).filter((directive) => directive.in === 'header-and-html'));
}

/** The value of a header without what is for https only. */
export function withoutUpgrade(value: string): string {
  return value
    .split('; ')
    .filter((directive) => directive !== UPGRADE)
    .join('; ');
}

function everywhere(name: string, value: string): Directive {
  return {name, value, in: 'header-and-html'};
}

function join(parts: readonly Directive[]): string {
  return parts.map(({name, value}) => `${name} ${value}`.trim()).join('; ');
}
