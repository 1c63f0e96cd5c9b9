import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';

const containerfile = readFileSync('deploy/Containerfile', 'utf8');
const [, served = ''] = containerfile.split(/^(?=FROM debian:)/m);
const [, from = '', to = ''] = /^RUN sed --in-place 's\|(.+)\|(.+)\|'/m.exec(served) ?? [];
const original = readFileSync('deploy/nginx-site.conf', 'utf8');
const serverBlock = original.replace(from, to);

/** The folders that a directive names in the server block of the image. */
function foldersOf(directive: string): string[] {
  const paths = [...serverBlock.matchAll(new RegExp(`^  ${directive} (\\S+);`, 'gm'))];
  return paths.map(([, path = '']) => path.replace(/\/[\w-]+\.conf$/, ''));
}

test('the image serves the release at the path that its pages name', () => {
  expect(original).toContain(from);
  expect(served).toMatch(/^ARG BASE_URL$/m);
  const [root] = foldersOf('root');
  expect(served).toContain(`COPY --from=build /srv/murmuration/site ${root}/\${BASE_URL}/\n`);
});

test('the image has what the server block includes where it looks for it', () => {
  const [folder, ...others] = [...new Set(foldersOf('include'))];
  expect(others).toEqual([]);
  expect(served).toContain(`COPY --from=build /srv/murmuration/site/nginx-*.conf ${folder}/\n`);
});
