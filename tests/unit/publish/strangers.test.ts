import {parse} from 'parse5';
import {describe, expect, it} from 'vitest';
import {refuseStrangers} from '../../../src/publish/strangers';
import {activeParts, scriptHashes} from '../../../src/security/inlineScripts';

const SHELL = '<script>theme()</script><script src=/fa/reader.js?1 defer></script>';

function judged(file: string, html: string) {
  const {inline, loaded, hasRefresh} = activeParts(parse(html));
  return {file, hashes: scriptHashes(inline), scripts: loaded, leadsAway: hasRefresh};
}

const refuse = (html: string) => () =>
  refuseStrangers([judged('404.html', SHELL), judged('a/index.html', SHELL + html)], '/fa/');

describe('a page that is to be published', () => {
  it.each([
    '',
    '<script src=/fa/search.js></script>',
    '<script src="/fa/assets/js/main.1a2b.js"></script>',
    '<script type=application/ld+json>{}</script>',
    '<p>&lt;script src="/evil.js"&gt;</p>',
  ])('may have what the site puts there: %s', (html) => {
    expect(refuse(html)).not.toThrow();
  });

  it.each([
    '<script src=/evil.js></script>',
    '<script src=/ar/reader.js></script>',
    '<script src=/fa/reader.js.x></script>',
    '<script src=/fa/files/reader.js></script>',
    '<script src=/fa/assets/files/search.js></script>',
    '<script src=/fa/assets/files/evil-1a2b.js></script>',
    '<script src=/fa/assets/js/../files/evil.js></script>',
    '<script src=https://evil.example/fa/reader.js></script>',
    '<svg><script href=/evil.js></script></svg>',
    '<template><script src=/evil.js></script></template>',
    '<script>go()</script>',
  ])('may hold no other script: %s', (html) => {
    expect(refuse(html)).toThrow('a/index.html holds a script');
  });

  it('may not lead away by itself', () => {
    expect(refuse('<META HTTP-EQUIV=Refresh content="9;url=https://evil.example/">')).toThrow(
      'a/index.html leads to another page',
    );
  });
});
