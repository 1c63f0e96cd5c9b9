import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';

type Target = {
  readonly permalink: string;
  /** What lies there, in a word or two: “Newer article”. */
  readonly label: string;
  /** The title of what lies there, if it has one. */
  readonly title?: string;
};

type Props = {
  readonly label: string;
  readonly previous?: Target;
  readonly next?: Target;
};

/** Two links, one page back and one page on. Arrows are drawn by CSS, which mirrors them. */
export function Pager({label, previous, next}: Props): ReactNode {
  if (!previous && !next) return null;
  return (
    <nav className="pager" aria-label={label}>
      {previous && <PagerLink target={previous} rel="prev" />}
      {next && <PagerLink target={next} rel="next" />}
    </nav>
  );
}

function PagerLink({
  target,
  rel,
}: {
  readonly target: Target;
  readonly rel: 'prev' | 'next';
}): ReactNode {
  return (
    <Link to={target.permalink} rel={rel} className={`pager__link pager__link--${rel}`}>
      <span className="pager__label">{target.label}</span>
      {target.title && <span className="pager__title">{target.title}</span>}
    </Link>
  );
}
