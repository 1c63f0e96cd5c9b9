import type {ReactNode} from 'react';
import {MARK_PATH} from '../flock/mark';

// Drawn on a 20-unit grid with the text's colour, and silent to screen readers: the control
// that holds an icon carries the words.
function Icon({children}: {readonly children: ReactNode}): ReactNode {
  return (
    <svg className="icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      {children}
    </svg>
  );
}

export function GlobeIcon(): ReactNode {
  return (
    <Icon>
      <path d="M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15ZM2.5 10h15M10 2.5c2 2 3 4.5 3 7.5s-1 5.5-3 7.5c-2-2-3-4.5-3-7.5s1-5.5 3-7.5Z" />
    </Icon>
  );
}

export function SearchIcon(): ReactNode {
  return (
    <Icon>
      <path d="M8.5 3a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11ZM12.5 12.5 17 17" />
    </Icon>
  );
}

export function MenuIcon(): ReactNode {
  return (
    <Icon>
      <path d="M3 6h14M3 10h14M3 14h14" />
    </Icon>
  );
}

/** Half sun, half moon: the same picture for both themes. */
export function ThemeIcon(): ReactNode {
  return (
    <Icon>
      <circle cx="10" cy="10" r="7" />
      <path d="M10 3a7 7 0 0 1 0 14Z" fill="currentColor" />
    </Icon>
  );
}

/** The site's mark: nine birds of a flock, turning. */
export function FlockMark(): ReactNode {
  return (
    <svg className="mark" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true">
      <path d={MARK_PATH} />
    </svg>
  );
}
