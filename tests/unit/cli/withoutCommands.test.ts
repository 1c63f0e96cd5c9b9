import {Command} from 'commander';
import {describe, expect, it} from 'vitest';
import {addMergeCommand} from '../../../src/cli/commands/merge';
import {progressPrinter} from '../../../src/cli/progress';
import {reportContent} from '../../../src/cli/reportContent';
import {withoutCommands} from '../../../src/cli/withoutCommands';
import {silentIo} from '../../support/cli';
import {useSiteFolder} from '../../support/siteFolder';
import {article, collections} from '../content/site';

const RUNNER = {GITHUB_ACTIONS: 'true'};
const LINES = '      ::stop-commands::pause\nblog/a.md:2:1  “##[add-mask]the” is no field.\n';

describe('lines with words of authors', () => {
  it('stand between a pause and its end where GitHub Actions reads them', () => {
    expect(withoutCommands(LINES, RUNNER, 'b1')).toBe(`::stop-commands::b1\n${LINES}::b1::\n`);
  });

  it('are left as they are for everybody else', () => {
    for (const env of [{}, {GITHUB_ACTIONS: ''}, {GITHUB_ACTIONS: 'false'}]) {
      expect(withoutCommands(LINES, env)).toBe(LINES);
    }
  });

  it('end their pause with a word that nobody can foresee', () => {
    const printed = Array.from({length: 50}, () => withoutCommands('', RUNNER));
    const tokens = printed.map((lines) => /^::stop-commands::(.*)$/m.exec(lines)?.[1]);
    expect(new Set(tokens).size).toBe(50);
    for (const word of tokens) expect(word).toMatch(/^[\da-f-]{36}$/);
  });
});

describe('what is printed as such lines', () => {
  const site = useSiteFolder();

  /** A terminal that keeps apart what is printed as words of others. */
  function quotingIo() {
    const {io, seen} = silentIo(site.dir);
    const quoted: string[] = [];
    return {io: {...io, quote: (lines: string) => void quoted.push(lines)}, seen, quoted};
  }

  it('is the report on the content, all of it at once', async () => {
    await site.write({...collections, 'blog/2026-02-28-a.md': article({lines: ['colour: red']})});
    const {io, seen, quoted} = quotingIo();
    await reportContent(site.dir, io);
    expect(seen().output).toBe('');
    expect(quoted).toEqual([expect.stringMatching(/^blog\/2026-02-28-a\.md:5:1 [^]*checked\.\n$/)]);
  });

  it('is what a build warns of, and not its own lines', () => {
    const {io, seen, quoted} = quotingIo();
    const built = {step: 'built', locale: 'fa', done: 1, total: 5, seconds: 1} as const;
    progressPrinter(io)({...built, warnings: ['::a::', '##[b]']});
    progressPrinter(io)({...built, warnings: []});
    expect(quoted).toEqual(['    ::a::\n    ##[b]\n']);
    expect(seen().output).toMatch(/^(?: {2}1\/5 {2}fa {2}.*\n){2}$/);
  });

  it('is what stops a merge', async () => {
    const {io, quoted} = quotingIo();
    const program = new Command().option('--site-dir <folder>');
    addMergeCommand(program, io);
    await site.write(collections);
    await program.parseAsync(['merge', 'nowhere'], {from: 'user'});
    expect(quoted).toEqual([expect.stringMatching(/^The site cannot be put together\.\n[^]*\n$/)]);
  });
});
