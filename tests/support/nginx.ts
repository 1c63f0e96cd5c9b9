import {spawnSync} from 'node:child_process';
import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import getPort from 'get-port';
import {canInstallPackages, installPackages} from './debian';

export type RunningNginx = {
  /** The address of the site's root, without a slash at its end. */
  readonly url: string;
  /** What it wrote down of the requests so far. */
  readonly log: () => string;
  readonly stop: () => void;
};

const PROGRAM = '/usr/sbin/nginx';
const BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

/**
 * Finds Debian's nginx with its module for Brotli, and installs both where this process may.
 * @returns whether there is one
 */
export function hasNginx(): boolean {
  const found = () => existsSync(PROGRAM) && existsSync(BROTLI);
  if (!found() && canInstallPackages()) installPackages('nginx', 'libnginx-mod-http-brotli-static');
  return found();
}

/**
 * Runs nginx on this machine with the configuration of `deploy/`, in which only the folder of
 * the site, the port and where errors are written down are others.
 * @param siteDir where the link `build` lies
 * @throws if nginx does not take the configuration
 */
export async function runNginx(siteDir: string): Promise<RunningNginx> {
  const port = await getPort({host: '127.0.0.1'});
  const prefix = mkdtempSync(path.join(os.tmpdir(), 'nginx-'));
  const config = readFileSync('deploy/nginx.conf', 'utf8');
  const requests = path.join(prefix, 'requests.log');
  writeFileSync(
    path.join(prefix, 'nginx.conf'),
    config.replace('error_log stderr', `error_log ${requests}`),
  );
  const site = readFileSync('deploy/nginx-site.conf', 'utf8')
    .replaceAll('/srv/murmuration', siteDir)
    .replace('listen 8080', `listen 127.0.0.1:${port}`)
    .replace('listen [::]:8080', '# no IPv6');
  writeFileSync(path.join(prefix, 'nginx-site.conf'), site);
  // One process of this user, which can read what this user can.
  const args = ['-p', `${prefix}/`, '-c', 'nginx.conf', '-g', 'master_process off;'];
  const test = spawnSync(PROGRAM, ['-e', 'stderr', '-t', ...args], {encoding: 'utf8'});
  if (test.status !== 0) throw new Error(`nginx refuses the configuration.\n${test.stderr}`);
  // It goes into the background once it listens.
  const log = path.join(prefix, 'error.log');
  spawnSync(PROGRAM, ['-e', log, ...args], {stdio: 'ignore'});
  return {
    url: `http://127.0.0.1:${port}`,
    log: () => readFileSync(requests, 'utf8'),
    stop: () => {
      process.kill(Number(readFileSync(path.join(prefix, 'nginx.pid'), 'utf8')));
      rmSync(prefix, {recursive: true, force: true});
    },
  };
}
