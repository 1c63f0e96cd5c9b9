/** Reads the values of a YAML map against a table of fields, and says what is wrong with them. */
import type * as z from 'zod';
import {nearest} from './nearest';

/** One field: what it takes, and a line that shows it to an author. */
type Field = {
  /** Its messages end the sentence “`field` …”. */
  readonly schema: z.ZodType;
  readonly example: string;
  readonly required?: true;
};

export type FieldTable = Readonly<Record<string, Field>>;

type InvalidField = {
  readonly kind: 'invalid';
  readonly field: string;
  /** Where in the map: `tags`, or `tags/0` for an item. */
  readonly path: string;
  /** Ends the sentence that the field's name begins. */
  readonly reason: string;
  readonly example: string;
};

export type FieldProblem =
  | {readonly kind: 'missing'; readonly field: string; readonly example: string}
  | InvalidField
  | {readonly kind: 'unknown'; readonly field: string; readonly nearest?: string};

/** The fields that are present and right. */
export type FieldValues<Table extends FieldTable> = {
  readonly [Name in keyof Table]?: z.output<Table[Name]['schema']>;
};

export type Fields<Table extends FieldTable> = {
  readonly values: FieldValues<Table>;
  readonly problems: readonly FieldProblem[];
};

/**
 * Reads each field by itself, so that one wrong value hides no other.
 * Never throws: wrong fields are left out of `values` and named in `problems`.
 */
export function readFields<Table extends FieldTable>(
  table: Table,
  data: Readonly<Record<string, unknown>>,
): Fields<Table> {
  const values: Record<string, unknown> = {};
  const problems: FieldProblem[] = [];
  for (const [name, field] of Object.entries(table)) {
    const value = Object.hasOwn(data, name) ? data[name] : undefined;
    if (isEmpty(value)) {
      if (field.required) {
        problems.push({kind: 'missing', field: name, example: field.example});
      }
      continue;
    }
    const result = field.schema.safeParse(value);
    if (result.success) {
      values[name] = result.data;
    } else {
      problems.push(...firstOfEachPlace(result.error.issues.map((i) => invalid(name, field, i))));
    }
  }
  return {values: values as FieldValues<Table>, problems: [...problems, ...unknown(table, data)]};
}

/** A key with nothing behind it says no more than no key. */
function isEmpty(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    (typeof value === 'string' && value.trim() === '') ||
    (Array.isArray(value) && value.length === 0)
  );
}

/** A second message about one value would be about the same mistake. */
function firstOfEachPlace(problems: readonly InvalidField[]): InvalidField[] {
  return problems.filter(
    ({path}, index) => problems.findIndex((other) => other.path === path) === index,
  );
}

function invalid(name: string, field: Field, issue: z.core.$ZodIssue): InvalidField {
  return {
    kind: 'invalid',
    field: name,
    path: [name, ...issue.path].join('/'),
    reason: issue.message,
    example: field.example,
  };
}

function unknown(table: FieldTable, data: Readonly<Record<string, unknown>>): FieldProblem[] {
  const known = Object.keys(table);
  return Object.keys(data)
    .filter((name) => !Object.hasOwn(table, name))
    .map((field) => {
      const guess = nearest(field, known);
      return {kind: 'unknown', field, ...(guess && {nearest: guess})};
    });
}
