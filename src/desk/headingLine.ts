/** The line of a heading without its ends. Takes time in proportion to the line, whatever it is. */

/** As in `CLASSIC_ID`, no id begins within an id, so that no search goes on behind the next one. */
const ID = /\{#(?:[^{}]|\{(?!#))+\}$/;

/** Only before the first of some spaces, or each of them would be tried up to the last. */
const CLOSING = /(?<!\s)\s+#+$/;

/** Tells whether a heading says its id: `## Heading {#id}`. */
export function hasId(heading: string): boolean {
  return ID.test(heading.trimEnd());
}

/** A heading without its id, the signs that close it, and the spaces before them. */
export function bareHeading(heading: string): string {
  return heading.trimEnd().replace(ID, '').trimEnd().replace(CLOSING, '');
}
