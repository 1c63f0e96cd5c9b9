/** Questions to whoever sits at the terminal. */
import type * as Clack from '@clack/prompts';
import {printableLine} from './printable';

export type Choice = {readonly value: string; readonly label: string};

/** What commands can ask. A person who gives up (Ctrl-C) ends the command. */
export type Ask = {
  readonly text: (question: string, initial?: string) => Promise<string>;
  readonly one: (question: string, choices: readonly Choice[]) => Promise<string>;
  readonly several: (question: string, choices: readonly Choice[]) => Promise<string[]>;
};

export const askAtTerminal: Ask = {
  text: (message, initialValue) =>
    answer((clack) =>
      clack.text({
        message: printableLine(message),
        ...(initialValue !== undefined && {initialValue}),
        validate: (value) => (value?.trim() ? undefined : 'Please write something.'),
      }),
    ),
  one: (message, choices) => answer((clack) => clack.select<string>(shown(message, choices))),
  several: (message, choices) =>
    answer((clack) => clack.multiselect<string>({...shown(message, choices), required: false})),
};

/** Questions and names come from texts and lists of others; the answer stays as it is. */
function shown(message: string, choices: readonly Choice[]) {
  const options = choices.map(({value, label}) => ({value, label: printableLine(label)}));
  return {message: printableLine(message), options};
}

/** Somebody ended a command at a question. */
export class GivenUp extends Error {}

async function answer<T extends string | string[]>(
  ask: (clack: typeof Clack) => Promise<T | typeof Clack.CANCEL_SYMBOL>,
): Promise<T> {
  // Not before somebody is asked: most commands ask nothing.
  const clack = await import('@clack/prompts');
  const value = await ask(clack);
  if (clack.isCancel(value)) throw new GivenUp('Cancelled; nothing more was written.');
  return value;
}
