import pc from 'picocolors';
import {locales} from '../locales';
import type {BuildProgress} from './build';

/**
 * Prints a line a language: at a terminal it appears as the language begins and is completed in
 * place; elsewhere it is written once, when the language is done.
 */
export function progressPrinter(stream: NodeJS.WriteStream): (progress: BuildProgress) => void {
  return ({locale, index, total, seconds}) => {
    const line = `  ${index}/${total}  ${locale}  ${locales[locale].label}`;
    if (seconds !== undefined) {
      if (stream.isTTY) stream.write('\r\u001b[2K');
      stream.write(`${line}  ${pc.dim(`${seconds.toFixed(1)} s`)}\n`);
    } else if (stream.isTTY) {
      stream.write(`${line}  …`);
    }
  };
}
