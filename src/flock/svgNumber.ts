/** Fractions by their hundredths: '', '.01', …, '.1', …, '.99'. */
const fractions = Array.from({length: 100}, (_, hundredths) => `${hundredths / 100}`.slice(1));

/**
 * Writes a number of a path with at most so many digits behind the point, and none that say
 * nothing: a card has more than ten thousand of them, and the engine writes whole numbers several times faster.
 */
export function svgNumber(value: number, digits: 0 | 1 | 2): string {
  const grid = 10 ** digits;
  const steps = Math.round(value * grid);
  const size = Math.abs(steps);
  const rest = size % grid;
  const whole = (size - rest) / grid;
  const fraction = fractions[(rest * 100) / grid] ?? '';
  return `${steps < 0 ? '-' : ''}${whole === 0 && fraction ? '' : whole}${fraction}`;
}
