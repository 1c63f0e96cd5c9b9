import {expect, test} from 'vitest';
import {securityHeaders, withoutHttps} from '../../../src/security/headers';
import {insertPolicy} from '../../../src/security/insertPolicy';
import {headerPolicy, metaPolicy} from '../../../src/security/policy';

const scriptHashes = ["'sha256-one='", "'sha256-two='"];

/** A policy as names and values. */
function read(policy: string): Map<string, string> {
  const parts = policy.split('; ').map((part) => /^(\S+) ?(.*)$/.exec(part) ?? []);
  return new Map(parts.map(([, name = '', value = '']) => [name, value]));
}

test('nothing is allowed but what the site itself serves, and inline but scripts of known text', () => {
  expect(Object.fromEntries(read(headerPolicy({isSecure: true, scriptHashes})))).toEqual({
    'default-src': "'none'",
    'script-src': "'self' 'sha256-one=' 'sha256-two='",
    'script-src-attr': "'none'",
    'style-src': "'self'",
    'style-src-attr': "'none'",
    'img-src': "'self' data:",
    'font-src': "'self'",
    'connect-src': "'self'",
    'manifest-src': "'self'",
    'base-uri': "'none'",
    'form-action': "'self'",
    'frame-ancestors': "'none'",
    'upgrade-insecure-requests': '',
  });
});

test('the policy in a page is that of the header, without what only a header can say', () => {
  const header = read(headerPolicy({isSecure: true, scriptHashes}));
  const meta = read(metaPolicy({scriptHashes}));
  for (const [name, value] of meta) expect(header.get(name), name).toBe(value);
  expect([...header.keys()].filter((name) => !meta.has(name))).toEqual([
    'frame-ancestors',
    'upgrade-insecure-requests',
  ]);
});

test('https is asked for only where there is https', () => {
  const secure = securityHeaders({isSecure: true, scriptHashes});
  const plain = securityHeaders({isSecure: false, scriptHashes});
  expect(secure.map(([name]) => name)).toContain('Strict-Transport-Security');
  expect(secure[0]?.[1]).toContain('; upgrade-insecure-requests');
  expect(plain.flat().join(' ')).not.toMatch(/Strict-Transport|upgrade-insecure/);
  expect(withoutHttps(secure)).toEqual(plain);
});

test('nothing is promised for the domains below the host', () => {
  const headers = new Map(securityHeaders({isSecure: true, scriptHashes}));
  expect(headers.get('Strict-Transport-Security')).toBe('max-age=31536000');
});

test('other sites learn from which site a reader comes, and not from which page', () => {
  const headers = new Map(securityHeaders({isSecure: true, scriptHashes}));
  expect(headers.get('Referrer-Policy')).toBe('strict-origin-when-cross-origin');
});

test('of what a browser can do, a page may copy, and no more', () => {
  const headers = new Map(securityHeaders({isSecure: true, scriptHashes}));
  expect(headers.get('Permissions-Policy')).toBe(
    'accelerometer=(), autoplay=(), camera=(), clipboard-read=(), display-capture=(), ' +
      'encrypted-media=(), fullscreen=(), gamepad=(), geolocation=(), gyroscope=(), ' +
      'idle-detection=(), magnetometer=(), microphone=(), midi=(), payment=(), ' +
      'picture-in-picture=(), publickey-credentials-get=(), screen-wake-lock=(), sync-xhr=(), ' +
      'usb=(), xr-spatial-tracking=(), clipboard-write=(self)',
  );
});

test('the policy is the first thing in a page after its encoding', () => {
  const page = '<!doctype html><html lang=en><head><meta charset=utf-8><script>1</script></head>';
  expect(insertPolicy(page, "a 'x'")).toContain(
    '<head><meta charset=utf-8><meta http-equiv=Content-Security-Policy content="a \'x\'"><script>',
  );
});

test('a page in which something stands before its encoding gets no policy', () => {
  const page = '<head><script>1</script><meta charset=utf-8></head>';
  expect(() => insertPolicy(page, 'a')).toThrow('does not begin with <meta charset>');
});
