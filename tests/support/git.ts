import {execFileSync} from 'node:child_process';

/**
 * Runs git in a folder at a moment, without the settings of who runs the tests.
 * @param seconds since 1970: what its commits are dated
 * @throws if git fails
 */
export function gitAt(seconds: number, dir: string, ...args: string[]): void {
  execFileSync('git', args, {
    cwd: dir,
    stdio: 'pipe',
    env: {
      ...process.env,
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_AUTHOR_NAME: 'Lark',
      GIT_AUTHOR_EMAIL: 'lark@murmuration.example',
      GIT_COMMITTER_NAME: 'Lark',
      GIT_COMMITTER_EMAIL: 'lark@murmuration.example',
      GIT_AUTHOR_DATE: `${seconds} +0330`,
      GIT_COMMITTER_DATE: `${seconds} +0330`,
    },
  });
}
