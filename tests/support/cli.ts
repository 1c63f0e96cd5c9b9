import {Command} from 'commander';
import type {Ask} from '../../src/cli/ask';
import type {CliIo} from '../../src/cli/io';

export type Run = {readonly output: string; readonly failed: boolean};

/** A terminal in which nobody sits: what commands print is kept. */
export function silentIo(cwd: string, ask?: Ask): {io: CliIo; seen: () => Run} {
  const seen = {output: '', failed: false};
  const write = (text: string): void => {
    seen.output += text;
  };
  const io: CliIo = {
    cwd,
    colors: false,
    interactive: false,
    ...(ask && {ask}),
    today: () => '2026-02-28',
    write,
    quote: write,
    fail: () => {
      seen.failed = true;
    },
  };
  return {io, seen: () => ({...seen})};
}

/** Runs one command as the program does, in a folder. */
export async function runCommand(
  add: (program: Command, io: CliIo) => void,
  args: readonly string[],
  cwd: string,
  ask?: Ask,
): Promise<Run> {
  const {io, seen} = silentIo(cwd, ask);
  const program = new Command().option('--site-dir <folder>').exitOverride();
  add(program, io);
  for (const command of program.commands) {
    command.exitOverride().configureOutput({writeErr: () => undefined});
  }
  await program.parseAsync([...args], {from: 'user'});
  return seen();
}

/** Answers questions in their order; one that was not foreseen fails. */
export function answering(...answers: (string | string[])[]): Ask {
  const next = <T>(question: string): Promise<T> => {
    const answer = answers.shift();
    if (answer === undefined) throw new Error(`Nobody expected the question “${question}”.`);
    return Promise.resolve(answer as T);
  };
  return {text: next, one: next, several: next};
}
