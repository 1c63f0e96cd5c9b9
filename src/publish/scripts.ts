/** Takes the framework's scripts away from a language in which no page loads them. */
import {rm} from 'node:fs/promises';
import path from 'node:path';
import type {BuiltPage} from './pages';

const FOLDER = 'assets/js';

/** Deletes the bundle unless a page becomes a React application, which may load any part of it. */
export async function dropUnusedScripts(dir: string, pages: readonly BuiltPage[]): Promise<void> {
  const isLoaded = pages.some(({html}) => html.includes(`${FOLDER}/`));
  if (!isLoaded) await rm(path.join(dir, FOLDER), {recursive: true, force: true});
}
