/** Tells a key or a click that comes with another key: it means what the browser says it means. */
export function hasModifier(event: KeyboardEvent | MouseEvent): boolean {
  return event.altKey || event.ctrlKey || event.metaKey || event.shiftKey;
}
