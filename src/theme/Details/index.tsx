import type {ReactNode} from 'react';
import type {Props} from '@theme/Details';

/** Ejected: the theme's `<details>` animates with React; the browser's own needs nothing. */
export default function Details({summary, children, ...props}: Props): ReactNode {
  return (
    <details {...props}>
      {typeof summary === 'string' ? <summary>{summary}</summary> : summary}
      {children}
    </details>
  );
}
