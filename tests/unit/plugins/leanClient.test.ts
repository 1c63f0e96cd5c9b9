import ChunkAssetPlugin from '@docusaurus/core/lib/webpack/plugins/ChunkAssetPlugin.js';
import type {LoadContext} from '@docusaurus/types';
import {afterEach, describe, expect, it, vi} from 'vitest';
import leanClientPlugin from '../../../src/plugins/lean-client';

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('leanClientPlugin', () => {
  it("leaves out Docusaurus' plugin that holds compilers, and no other", () => {
    vi.stubEnv('NODE_ENV', 'production');
    vi.stubEnv('CLIENT_BUNDLE', 'lean');
    const other = {apply: () => undefined};
    const plugins = [new ChunkAssetPlugin(), other];
    const lean = leanClientPlugin({siteDir: '/', generatedFilesDir: '/'} as LoadContext);
    expect(lean?.configureWebpack?.({plugins}, false, {} as never, undefined)).toMatchObject({
      mergeStrategy: {plugins: 'replace'},
      plugins: [other],
    });
  });

  it('does nothing unless it is told that pages do without React', () => {
    vi.stubEnv('NODE_ENV', 'production');
    expect(leanClientPlugin({siteDir: '/', generatedFilesDir: '/'} as LoadContext)).toBeNull();
  });
});
