import type {Ask} from './ask';

/** What a command sees of the world around it, so that tests can be that world. */
export type CliIo = {
  /** The folder the command was called in. */
  readonly cwd: string;
  /** Whether the output may have colours. */
  readonly colors: boolean;
  /** Whether a person is watching, so that a line may be rewritten in place. */
  readonly interactive: boolean;
  /** Asks whoever is at the terminal; nobody is asked when it is left out. */
  readonly ask?: Ask;
  /** The day in UTC, by which articles are dated: `2026-02-28`. */
  readonly today: () => string;
  /** Prints a text, which brings its own line breaks. */
  readonly write: (text: string) => void;
  /** Prints lines that hold words of others, which nothing takes for commands: `withoutCommands`. */
  readonly quote: (lines: string) => void;
  /** Makes the program end with exit code 1. */
  readonly fail: () => void;
};

/** Options that every command has. */
export type GlobalOptions = {
  readonly siteDir?: string;
  readonly verbose?: true;
};
