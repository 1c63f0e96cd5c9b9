import type {BlogPost, Options} from '@docusaurus/plugin-content-blog';
import {afterEach, expect, test, vi} from 'vitest';
import config from '../../docusaurus.config';

vi.mock('../../src/related/file', () => ({readRelated: () => ({})}));

afterEach(() => vi.unstubAllEnvs());

test.each(['production', 'development'])('no author has a picture in %s', async (mode) => {
  vi.stubEnv('NODE_ENV', mode);
  const {processBlogPosts} = blogOptions();
  const author = {key: 'lark', name: 'Lark', imageURL: './a.png?!./run.js', page: null};
  const post = {
    id: 'a',
    content: '',
    metadata: {authors: [author], date: new Date(0), source: '@site/blog/a.md'},
  } as unknown as BlogPost;
  const posts = await processBlogPosts?.({blogPosts: [post]});
  const {imageURL, ...shown} = author;
  expect(posts).toMatchObject([{id: 'a', metadata: {authors: [shown]}}]);
  expect(JSON.stringify(posts)).not.toContain(imageURL);
});

function blogOptions(): Options {
  const found = config().plugins?.find(
    (plugin) => Array.isArray(plugin) && plugin[0] === '@docusaurus/plugin-content-blog',
  );
  return (Array.isArray(found) ? found[1] : {}) as Options;
}
