/** Changes to a text, as data: what a finding offers, and what a command applies. */

/** Puts `text` in the place of what stands from `start` up to `end`, offsets in UTF-16 units. */
export type Edit = {readonly start: number; readonly end: number; readonly text: string};

/**
 * Applies edits to a text. Of edits that touch the same place the first wins: the others were
 * made for a text that is no longer there, and whoever wants them looks again.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let from = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (edit.start < from) continue;
    result += text.slice(from, edit.start) + edit.text;
    from = edit.end;
  }
  return result + text.slice(from);
}
