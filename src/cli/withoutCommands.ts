import {randomUUID} from 'node:crypto';

/**
 * Has lines printed as they are where GitHub Actions runs this program. Its runner obeys whatever
 * looks like a command, at the beginning of a line as `::add-mask::the` or anywhere in it as
 * `##[add-mask]the`, and the lines may hold words of authors. Rules: docs.github.com, “Workflow
 * commands for GitHub Actions”, “Stopping and starting workflow commands”.
 *
 * @param lines with a line break at their end
 * @param token what ends the pause; no author may foresee it
 */
export function withoutCommands(
  lines: string,
  env: Readonly<Record<string, string | undefined>>,
  token: string = randomUUID(),
): string {
  if (env.GITHUB_ACTIONS !== 'true') return lines;
  return `::stop-commands::${token}\n${lines}::${token}::\n`;
}
