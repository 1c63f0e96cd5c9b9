import type {ReactNode} from 'react';
import {drawFlock, FLOCK_HEIGHT, FLOCK_WIDTH} from './flock';

/** A flock in the colours of the page; decoration, and so silent to screen readers. */
export function FlockPicture({
  seed,
  birds,
}: {
  readonly seed: number;
  readonly birds: number;
}): ReactNode {
  const [far, middle, near] = drawFlock(seed, birds);
  return (
    <svg className="flock" viewBox={`0 0 ${FLOCK_WIDTH} ${FLOCK_HEIGHT}`} aria-hidden="true">
      <path className="flock__far" d={far} />
      <path className="flock__middle" d={middle} />
      <path className="flock__near" d={near} />
    </svg>
  );
}
