import {describe, expect, test} from 'vitest';
import {repositoryAddress, siteAddress} from '../../src/siteAddress';

describe('the address of the site', () => {
  test('is one that nobody owns, until somebody sets it', () => {
    expect(siteAddress({})).toEqual({url: 'https://murmuration.example', baseUrl: '/'});
  });

  test.each(['blog', '/blog', 'blog/', '/blog/', '//blog//'])(
    'takes the path %s with slashes or without',
    (path) => {
      expect(siteAddress({BASE_URL: path}).baseUrl).toBe('/blog/');
    },
  );

  test('takes an origin with a slash at its end, and with capitals', () => {
    expect(siteAddress({SITE_URL: 'https://example.org/'}).url).toBe('https://example.org');
    expect(siteAddress({SITE_URL: 'https://You.example.org'}).url).toBe('https://you.example.org');
  });

  test('is written as browsers write it: letters of any script, and no port that goes without saying', () => {
    expect(siteAddress({SITE_URL: 'https://блог.рф'}).url).toBe('https://xn--90aexm.xn--p1ai');
    expect(siteAddress({SITE_URL: 'https://example.org:443'}).url).toBe('https://example.org');
    expect(siteAddress({SITE_URL: 'http://localhost:8080/'}).url).toBe('http://localhost:8080');
  });

  test('takes the folder of a person', () => {
    expect(siteAddress({BASE_URL: '/~alice/'}).baseUrl).toBe('/~alice/');
  });

  test('refuses what is no origin, and says what to write', () => {
    expect(() => siteAddress({SITE_URL: 'example.org'})).toThrowErrorMatchingInlineSnapshot(
      `[Error: SITE_URL is “example.org”; write scheme and host only, such as https://example.org]`,
    );
  });

  test.each([
    'https://example.org/blog',
    'https://example.org/?a',
    'https://example.org/#a',
    'https://lark@example.org',
    'ftp://example.org',
  ])('refuses %s, which is more than an origin, or no site’s', (url) => {
    expect(() => siteAddress({SITE_URL: url})).toThrow(/scheme and host/);
  });

  test('refuses a path that is none', () => {
    expect(() => siteAddress({BASE_URL: '/a?b'})).toThrowErrorMatchingInlineSnapshot(
      `[Error: BASE_URL is “/a?b”; write a path, such as /blog/]`,
    );
  });
});

describe('the address of the repository', () => {
  test('is none until somebody sets it', () => {
    expect(repositoryAddress({})).toBeUndefined();
  });

  test('is taken with a slash at its end', () => {
    expect(repositoryAddress({REPOSITORY_URL: 'https://code.example/blog/'})).toBe(
      'https://code.example/blog',
    );
  });

  test.each(['git@code.example:blog', 'ftp://code.example/blog', 'javascript:alert(1)'])(
    'is refused if it is none of the web: %s',
    (url) => {
      expect(() => repositoryAddress({REPOSITORY_URL: url})).toThrow(/write an address such as/);
    },
  );
});
