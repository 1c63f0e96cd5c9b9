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
      <path d="M2.5 10a7.5 7.5 0 1 0 15 0 7.5 7.5 0 1 0-15 0h15M10 2.5c4 4 4 11 0 15-4-4-4-11 0-15Z" />
    </Icon>
  );
}

export function SearchIcon(): ReactNode {
  return (
    <Icon>
      <path d="M3 8.5a5.5 5.5 0 1 0 11 0 5.5 5.5 0 1 0-11 0m9.5 4L17 17" />
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
