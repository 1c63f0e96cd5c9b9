/** Questions to whoever sits at the terminal. */
import * as clack from '@clack/prompts';

export type Choice = {readonly value: string; readonly label: string};

/** What commands can ask. A person who gives up (Ctrl-C) ends the command. */
export type Ask = {
  readonly text: (question: string, initial?: string) => Promise<string>;
  readonly one: (question: string, choices: readonly Choice[]) => Promise<string>;
  readonly several: (question: string, choices: readonly Choice[]) => Promise<string[]>;
};

export const askAtTerminal: Ask = {
  text: async (message, initialValue) =>
    answer(
      await clack.text({
        message,
        ...(initialValue !== undefined && {initialValue}),
        validate: (value) => (value?.trim() ? undefined : 'Please write something.'),
      }),
    ),
  one: async (message, choices) =>
    answer(await clack.select<string>({message, options: [...choices]})),
  several: async (message, choices) =>
    answer(await clack.multiselect<string>({message, options: [...choices], required: false})),
};

/** Somebody ended a command at a question. */
export class GivenUp extends Error {}

function answer<T extends string | string[]>(value: T | typeof clack.CANCEL_SYMBOL): T {
  if (clack.isCancel(value)) throw new GivenUp('Given up; nothing more was written.');
  return value;
}
