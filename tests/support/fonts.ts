import {spawnSync} from 'node:child_process';
import {canInstallPackages, installPackages} from './debian';

// What the stylesheet asks for and a bare Linux lacks; other systems bring faces of their own.
const FACES = [
  {pattern: 'Noto Serif:lang=ru', package: 'fonts-noto-core'},
  {pattern: ':lang=zh-cn', package: 'fonts-noto-cjk'},
];

/**
 * Makes sure that a browser on Linux has letters to set the pages in: in its last resort, a
 * broad sans without Han, lines are shorter than any reader sees them.
 * @throws if a face is missing and cannot be installed
 */
export function ensureFonts(): void {
  if (process.platform !== 'linux') return;
  const missing = FACES.filter(({pattern}) => !hasFace(pattern)).map((face) => face.package);
  if (missing.length === 0) return;
  if (!canInstallPackages()) {
    throw new Error(`The browser tests need the fonts of ${missing.join(' and ')}; install them.`);
  }
  installPackages(...missing);
}

function hasFace(pattern: string): boolean {
  const {status, stdout} = spawnSync('fc-list', [pattern], {encoding: 'utf8'});
  return status === 0 && stdout.trim() !== '';
}
