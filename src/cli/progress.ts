import {createColors} from 'picocolors';
import type {CardProgress} from '../cards/draw';
import type {CheckProgress} from '../check/analyses';
import type {BuildProgress} from '../build/buildSite';
import {locales, type LocaleCode} from '../locales';
import type {CliIo} from './io';
import {printable} from './printable';
import {plural} from './report';

/**
 * Prints a line for each language that is done. At a terminal a line below says what is being
 * worked at, and is rewritten in place.
 */
export function progressPrinter(io: CliIo): (progress: BuildProgress) => void {
  const paint = createColors(io.colors);
  const working = new Map<LocaleCode, string>();
  const clear = io.interactive ? '\r\u001b[2K' : '';
  return (progress) => {
    const {locale, done, total} = progress;
    if (progress.step === 'pages' || progress.step === 'publishing') {
      working.set(locale, progress.step);
    } else if (progress.step === 'rendered') {
      working.delete(locale);
    } else {
      working.delete(locale);
      const line = `  ${done}/${total}  ${locale}  ${locales[locale].label}`;
      const took = progress.step === 'reused' ? 'as before' : `${progress.seconds.toFixed(1)} s`;
      io.write(`${clear}${line}  ${paint.dim(took)}\n`);
      const warnings = progress.step === 'built' ? progress.warnings : [];
      if (warnings.length > 0)
        io.quote(warnings.map((warning) => `    ${printable(warning)}\n`).join(''));
    }
    if (!io.interactive) return;
    const list = [...working].map(([code, what]) => `${code}: ${what} …`).join('  ');
    io.write(`${clear}${list && `  ${list}`}`);
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
