/** `start`: the author's preview of one language, redrawn at every change. */
import type {Command} from 'commander';
import {runDocusaurus} from '../docusaurus';
import type {CliIo} from '../io';
import {reportContent} from '../reportContent';
import {siteDirOf} from '../siteDir';

/** What Docusaurus reads of its environment, beside what a build has there. */
export const previewEnvironment = {
  // A folder of its own for what Docusaurus generates: a build may run meanwhile.
  DOCUSAURUS_GENERATED_FILES_DIR_NAME: '.cache/docusaurus-preview',
  // What the configuration says of the bundler's cache holds for builds only.
  DOCUSAURUS_NO_PERSISTENT_CACHE: 'true',
};

/** Adds the command to the program. What is wrong with the content is said, but does not stop the preview. */
export function addStartCommand(program: Command, io: CliIo): void {
  program
    .command('start')
    .description('preview one language while writing (--locale fa; other options are Docusaurus’)')
    .allowUnknownOption()
    .argument('[options...]')
    .action(async (args: string[], _options: unknown, command: Command) => {
      const folder = siteDirOf(command, io);
      // Side by side, as each takes seconds; what is found is told between the lines of the other.
      const [code] = await Promise.all([
        runDocusaurus({siteDir: folder, args: ['start', ...args], env: previewEnvironment}),
        reportContent(folder, {...io, interactive: false}),
      ]);
      if (code !== 0) io.fail();
    });
}
