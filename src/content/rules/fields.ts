/** Turns problems of fields into findings: `field-missing`, `field-invalid`, `unknown-field`. */
import type {FieldProblem} from '../fields';
import {createFinding, type Finding} from '../findings';
import type {SourceFile} from '../source';
import type {YamlSource} from '../yaml';

/** Whose fields they are. */
type Owner = {
  /** Begins the sentence “… has no “title””. */
  readonly name: string;
  /** The path of the owner in the file, with a slash at its end; empty at the top level. */
  readonly prefix: string;
  /** Where the owner stands. */
  readonly offset: number;
};

/** One finding for each problem, at the key or the item it is about. */
export function fieldFindings(
  source: SourceFile,
  yaml: YamlSource,
  problems: readonly FieldProblem[],
  {name, prefix, offset}: Owner,
): Finding[] {
  return problems.map((problem) => {
    // Not before there is a problem: the places of keys take a parse of their own.
    const key = yaml.places.get(prefix + problem.field);
    switch (problem.kind) {
      case 'missing':
        return createFinding('field-missing', source, key?.key ?? offset, {
          message: key ? `“${problem.field}” is empty.` : `${name} has no “${problem.field}”.`,
          hint: `Write a line like: ${problem.example}`,
        });
      case 'invalid': {
        const place = yaml.places.get(prefix + problem.path) ?? key;
        return createFinding('field-invalid', source, place?.value ?? offset, {
          message: `“${problem.field}” ${problem.reason}.`,
          hint: `For example: ${problem.example}`,
        });
      }
      case 'unknown':
        return createFinding('unknown-field', source, key?.key ?? offset, {
          message: `“${problem.field}” is not a field that this site knows.`,
          hint: problem.nearest
            ? `Did you mean “${problem.nearest}”? If not, delete the line.`
            : 'Delete the line, or correct the key.',
        });
    }
  });
}
