/** The rule `table-cells`: every row of a table has as many cells as its head. */
import {createFinding, type Finding} from '../findings';
import {nodesOf} from '../nodes';
import type {ParsedPage} from '../parseText';

/** GFM drops the cells that are too many, and adds empty ones at the end of a row. */
export function checkTables({root, page: {source}}: ParsedPage): Finding[] {
  return nodesOf(root, 'table').flatMap(({children: [head, ...rows]}) =>
    rows.flatMap(({children, position}): Finding[] => {
      const [cells, wanted] = [children.length, head?.children.length ?? 0];
      if (cells === wanted) return [];
      return [
        createFinding('table-cells', source, position?.start.offset ?? 0, {
          message:
            `This row has ${cellCount(cells)}, and the head of the table ${wanted}` +
            (cells > wanted ? ': readers do not see the extra cells.' : '.'),
          hint: 'Separate cells with “|”, even empty ones. For the sign itself write \\|, in code as well.',
        }),
      ];
    }),
  );
}

function cellCount(count: number): string {
  return count === 1 ? '1 cell' : `${count} cells`;
}
