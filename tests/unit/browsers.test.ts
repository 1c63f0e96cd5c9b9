import {readFileSync} from 'node:fs';
import {describe, expect, it, vi} from 'vitest';
import {cssTargets, scriptTargets} from '../../src/browsers';

const {browserslist} = JSON.parse(readFileSync('package.json', 'utf8')) as {browserslist: string[]};

describe('the browsers that scripts and styles are compiled for', () => {
  it('are the oldest that package.json names', () => {
    const named = browserslist.map((it) => it.replace(' >= ', '').replace('ios_saf', 'ios'));
    expect(scriptTargets().sort()).toEqual(named.sort());
  });

  it('are the same for both, in each one’s words', () => {
    const names = scriptTargets().map((it) => it.replace(/[\d.]+$/, ''));
    const ofStyles = Object.keys(cssTargets()).map((it) => it.replace('ios_saf', 'ios'));
    expect(ofStyles.sort()).toEqual(names.sort());
  });

  it('are the same whatever the environment says', () => {
    const targets = scriptTargets();
    vi.stubEnv('BROWSERSLIST', 'op_mini all');
    expect(scriptTargets()).toEqual(targets);
    vi.unstubAllEnvs();
  });
});
