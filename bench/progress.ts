/** Says what a measurement is at, for who watches: a log keeps the result only. */
export function progress(step: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[2K${step} …`);
}
