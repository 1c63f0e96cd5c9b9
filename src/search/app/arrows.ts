import {hasModifier} from './modifiers';

/**
 * Lets the arrow keys go from a field to the links below it and back, as they do in lists.
 * @param root of both
 */
export function moveWithArrows(
  root: HTMLElement,
  {input, output}: {readonly input: HTMLInputElement; readonly output: HTMLElement},
): void {
  root.addEventListener('keydown', (event) => {
    const step = {ArrowDown: 1, ArrowUp: -1}[event.key];
    // With another key, and while a word is being composed, arrows mean something else.
    if (!step || event.isComposing || hasModifier(event)) return;
    const stops = [input, ...output.querySelectorAll<HTMLElement>('a, button')];
    const at = stops.indexOf(document.activeElement as HTMLElement);
    const next = stops[at + step];
    if (at < 0 || !next) return;
    event.preventDefault();
    next.focus();
  });
}
