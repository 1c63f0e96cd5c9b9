/**
 * Makes what came from outside fit to be printed: texts, file names, what other programs said.
 * Whoever prints it calls these before colours are put around it, for those are control
 * characters, too.
 */

/**
 * Control characters could steer the terminal: wipe it, or write over what it shows. Each is
 * shown as U+FFFD, but for tabs and line breaks. A carriage return alone goes back to the
 * beginning of its line, and is no line break.
 */
export function printable(text: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are what it looks for
  return text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]|\r(?!\n)/g, '\uFFFD');
}

/** The same for what has one line to itself: a break in it could pass for a line of ours. */
export function printableLine(text: string): string {
  return printable(text.replace(/[\r\n]+\s*/g, ' '));
}
