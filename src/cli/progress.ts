import {createColors} from 'picocolors';
import type {CardProgress} from '../cards/draw';
import type {CheckProgress} from '../check/analyses';
import {locales} from '../locales';
import type {BuildProgress} from './build';
import type {CliIo} from './io';
import {plural} from './report';

/**
 * Prints a line for each language: at a terminal it appears as the language begins and is
 * completed in place, elsewhere it is written once, when the language is done.
 */
export function progressPrinter(io: CliIo): (progress: BuildProgress) => void {
  const paint = createColors(io.colors);
  return ({locale, index, total, result}) => {
    const line = `  ${index}/${total}  ${locale}  ${locales[locale].label}`;
    if (!result) {
      if (io.interactive) io.write(`${line} …`);
      return;
    }
    const time = paint.dim(`${result.seconds.toFixed(1)} s`);
    io.write(`${io.interactive ? '\r\u001b[2K' : ''}${line}  ${time}\n`);
    for (const warning of result.warnings) io.write(`    ${warning}\n`);
  };
}

/**
 * Prints a line for the cards of each language, counted up in place at a terminal and written
 * once, when all are done, elsewhere.
 */
export function cardProgressPrinter(io: CliIo): (progress: CardProgress) => void {
  const paint = createColors(io.colors);
  return ({locale, done, total, drawn}) => {
    const isDone = done === total;
    if (!isDone && !io.interactive) return;
    const count = `${isDone ? '' : `${done} of `}${plural(total, 'card')}`;
    const line = `  ${locale}  ${count}${isDone ? paint.dim(`, ${drawn} drawn`) : ' …'}`;
    io.write(`${io.interactive ? '\r\u001b[2K' : ''}${line}${isDone ? '\n' : ''}`);
  };
}

/** Counts up, at a terminal, the pages that are looked at; what is done at once is not counted. */
export function checkProgressPrinter(io: CliIo): (progress: CheckProgress) => void {
  return ({done, total}) => {
    if (!io.interactive || total < MANY_PAGES) return;
    io.write(
      `\r\u001b[2K${done < total ? `  checking ${done} of ${plural(total, 'page')} …` : ''}`,
    );
  };
}

const MANY_PAGES = 60;
