import {diskHint} from '../diskFault';
import {printable, printableLine} from './printable';

/**
 * Says in one line what went wrong, with the causes behind it, and in another what can be done
 * about it, if that is known; `verbose` adds the stack.
 *
 * @param error whatever was thrown
 */
export function describeError(error: unknown, verbose: boolean): string {
  if (!(error instanceof Error)) {
    return printableLine(`Error: ${String(error)}`);
  }
  const line = printableLine(`Error: ${causes(error).join(': ')}`);
  const hint = diskHint(systemCode(error));
  const said = hint ? `${line}\n${hint}` : line;
  return verbose && error.stack ? `${said}\n${printable(error.stack)}` : said;
}

function systemCode(error: Error): string {
  if ('code' in error && typeof error.code === 'string') return error.code;
  return error.cause instanceof Error ? systemCode(error.cause) : '';
}

function causes(error: Error): string[] {
  return error.cause instanceof Error ? [error.message, ...causes(error.cause)] : [error.message];
}
