import fc from 'fast-check';
import {createElement, type ReactElement} from 'react';
import {renderToStaticMarkup} from 'react-dom/server';
import {StaticRouter} from 'react-router-dom';
import {matchRoutes, renderRoutes, type RouteConfig} from 'react-router-config';
import {describe, expect, it, vi} from 'vitest';
import {candidatesAmong} from '../../../src/plugins/route-index/candidates';
import * as indexed from '../../../src/plugins/route-index/reactRouterConfig';

// Docusaurus gives it this name in its bundle.
vi.mock('@docusaurus/router', () => import('react-router-dom'));

const Shown = ({route}: {route?: RouteConfig}): ReactElement =>
  createElement('p', {title: String(route?.name)}, route?.routes && renderRoutes(route.routes));

/** Addresses of which many are alike: in the case of letters, in a slash at the end. */
const address = fc
  .array(fc.constantFrom('a', 'A', 'b', 'é', 'É', '%20', '.', '-x', ''), {maxLength: 3})
  .chain((parts) =>
    fc.constantFrom('', '/').map((end) => `/${parts.join('/')}${end}`.replace(/\/+/g, '/')),
  );
const path = fc.oneof(address, fc.constantFrom('*', '/a/:name', '/(a|b)', '/a*'));

function route(depth: number): fc.Arbitrary<RouteConfig> {
  return fc
    .record(
      {
        path,
        exact: fc.boolean(),
        strict: fc.boolean(),
        name: fc.nat(),
        ...(depth > 0 && {routes: fc.array(route(depth - 1), {maxLength: 3})}),
      },
      {requiredKeys: ['path', 'name']},
    )
    .map((it) => ({...it, component: Shown}) as RouteConfig);
}

const routes = fc.array(route(1), {maxLength: 8});

describe('an index of routes', () => {
  it('finds what a search through all of them finds', () => {
    fc.assert(
      fc.property(routes, address, (all, at) => {
        expect(indexed.matchRoutes(all, at)).toEqual(matchRoutes(all, at));
      }),
      {numRuns: 1000},
    );
  });

  it('renders what a search through all of them renders', () => {
    fc.assert(
      fc.property(routes, address, (all, location) => {
        const page = (element: ReactElement | null) =>
          renderToStaticMarkup(createElement(StaticRouter, {location}, element));
        expect(page(indexed.renderRoutes(all))).toBe(page(renderRoutes(all) as ReactElement));
      }),
      {numRuns: 300},
    );
  });

  it('leaves out all other pages', () => {
    const pages = Array.from({length: 500}, (_, index) => ({path: `/p${index}/`, exact: true}));
    const handbook = {path: '/handbook'};
    const any = {path: '*'};
    const find = candidatesAmong<{path: string; exact?: boolean}>([...pages, handbook, any]);
    expect(find('/p7/')).toEqual([pages[7], handbook, any]);
    expect(find('/none/')).toEqual([handbook, any]);
  });
});
