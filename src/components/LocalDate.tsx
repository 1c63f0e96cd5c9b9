import type {ReactNode} from 'react';
import {formatDate} from '../content/format';
import {useLocale} from './useLocale';

type Props = {
  /** ISO 8601 date or timestamp. */
  readonly date: string;
  /** How to write it; the full date by default. */
  readonly format?: typeof formatDate;
};

/** A date in the reader's calendar and digits, with the machine-readable one beside it. */
export function LocalDate({date, format = formatDate}: Props): ReactNode {
  const {code} = useLocale();
  return <time dateTime={date.slice(0, 10)}>{format(date, code)}</time>;
}
