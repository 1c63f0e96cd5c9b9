import type {ReactNode} from 'react';

type Props = {
  /** A short line above the title that says what kind of page this is. */
  readonly kicker?: ReactNode;
  readonly title: ReactNode;
  readonly children?: ReactNode;
};

/** The head of a page that is not an article: what it is, its name, a few words about it. */
export function PageHeading({kicker, title, children}: Props): ReactNode {
  return (
    <header className="page-heading">
      {kicker && <p className="page-heading__kicker">{kicker}</p>}
      <h1>{title}</h1>
      {children}
    </header>
  );
}
