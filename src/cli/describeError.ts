/**
 * Says in one line what went wrong, with the causes behind it; `verbose` adds the stack.
 *
 * @param error whatever was thrown
 */
export function describeError(error: unknown, verbose: boolean): string {
  if (!(error instanceof Error)) {
    return `Error: ${String(error)}`;
  }
  const line = `Error: ${causes(error).join(': ')}`.replace(/\s*[\r\n]+\s*/g, ' ');
  return verbose && error.stack ? `${line}\n${error.stack}` : line;
}

function causes(error: Error): string[] {
  return error.cause instanceof Error ? [error.message, ...causes(error.cause)] : [error.message];
}
