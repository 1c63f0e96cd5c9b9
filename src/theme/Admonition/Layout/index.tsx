import type {ReactNode} from 'react';
import type {Props} from '@theme/Admonition/Layout';

/** Ejected: a quiet note in the site's own style, without icons. */
export default function AdmonitionLayout({type, title, children, id}: Props): ReactNode {
  return (
    <aside className={`note note--${type}`} id={id}>
      {title && <p className="note__title">{title}</p>}
      {children}
    </aside>
  );
}
