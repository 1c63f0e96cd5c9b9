/** Stands for `react-router-config` in the server's bundle: the same, of routes that may match. */
import {createElement, type ReactElement} from 'react';
import {useLocation} from '@docusaurus/router';
import type {MatchedRoute, RouteConfig} from 'react-router-config';
// Not by the name of the package alone, which leads here.
import * as library from 'react-router-config/esm/react-router-config.js';
import {candidatesAmong} from './candidates';

type Routes = RouteConfig[];

const known = new WeakMap<Routes, ReturnType<typeof candidatesAmong<RouteConfig>>>();

function candidates(routes: Routes, address: string): Routes {
  const find = known.get(routes) ?? candidatesAmong(routes);
  known.set(routes, find);
  return [...find(address)];
}

export function matchRoutes(routes: Routes, address: string): MatchedRoute<object>[] {
  return library.matchRoutes(candidates(routes, address), address);
}

type Rest = Parameters<typeof library.renderRoutes> extends [unknown, ...infer R] ? R : never;

type Rendering = {readonly routes: Routes; readonly rest: Rest};

export function renderRoutes(routes: Routes | undefined, ...rest: Rest): ReactElement | null {
  return routes ? createElement(CandidateRoutes, {routes, rest}) : null;
}

function CandidateRoutes({routes, rest}: Rendering): ReactElement {
  const here = useLocation();
  const {location = here} = rest[1] ?? {};
  return library.renderRoutes(candidates(routes, location.pathname), ...rest);
}
