import {existsSync} from 'node:fs';
import path from 'node:path';
import {chromium} from 'playwright-core';
import {canInstallPackages, installPackages, run} from './debian';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const SHELLS = ['chromium-headless-shell', 'chrome-headless-shell'];
const APPS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  String.raw`C:\Program Files\Google\Chrome\Application\chrome.exe`,
];

/** What a headless browser needs to stay quiet: it must not look for updates or lists of its own. */
export const CHROMIUM_ARGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Chromium's sandbox refuses to run as root, as which containers and CI often do.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/**
 * Finds a Chromium, and installs one if there is none: the Debian package where this process
 * may do so, else the build that Playwright downloads.
 * @returns the path of the program
 * @throws if there is none and none can be installed; the browser tests are never skipped.
 */
export function findChromium(): string {
  return named() ?? installed() ?? install();
}

/**
 * Finds the browser without a window that Chromium is built as, too: the same engine, which opens
 * a page in half the time. It is installed where Debian packages may be; elsewhere Chromium does.
 * @returns the path of the program
 * @throws if there is neither, and neither can be installed
 */
export function findHeadlessShell(): string {
  return named() ?? inPath(SHELLS) ?? installShell() ?? findChromium();
}

function installShell(): string | undefined {
  if (!canInstallPackages()) return undefined;
  try {
    // Both, as they share files that must be of one version.
    installPackages('chromium', 'chromium-headless-shell');
  } catch {
    // Not every release of Debian has it.
    return undefined;
  }
  return inPath(SHELLS);
}

function named(): string | undefined {
  const file = process.env.CHROMIUM_PATH;
  if (file && !existsSync(file)) {
    throw new Error(`CHROMIUM_PATH is “${file}”, and no such file exists.`);
  }
  return file;
}

function installed(): string | undefined {
  return inPath(NAMES) ?? [...APPS, chromium.executablePath()].find((file) => existsSync(file));
}

function inPath(names: readonly string[]): string | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return folders
    .flatMap((folder) => names.map((name) => path.join(folder, name)))
    .find((file) => existsSync(file));
}

function install(): string {
  try {
    if (canInstallPackages()) {
      installPackages('chromium');
    } else {
      run(process.execPath, ['node_modules/playwright-core/cli.js', 'install', 'chromium']);
    }
  } catch (cause) {
    throw new Error(
      'The browser tests need Chromium; none was found and none could be installed. ' +
        'Install it by hand, or say where it is in CHROMIUM_PATH.',
      {cause},
    );
  }
  const file = installed();
  if (!file) throw new Error('Chromium was installed, but cannot be found. Set CHROMIUM_PATH.');
  return file;
}
