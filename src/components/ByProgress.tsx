import type {ReactNode} from 'react';
import type {Progress, ShownVersion} from '../content/pagesByPath';
import {PROGRESS_MARK, progressMark} from '../content/progressMarks';

type Props = {
  /** A translation, by the id of its page. */
  readonly version: Pick<ShownVersion, 'locale' | 'state'> & {readonly id: string};
  /** What is to be read in each state; nothing in one that is left out. */
  readonly show: Partial<Readonly<Record<Progress, ReactNode>>>;
};

/** Shows what depends on how a translation keeps up, or all that it may be, for who publishes the page. */
export function ByProgress({version, show}: Props): ReactNode {
  const {state} = version;
  if (state === 'original') return null;
  if (state !== 'translation') return show[state] && <span>{show[state]}</span>;
  return Object.entries(show).map(([progress, content]) => (
    <span key={progress} {...{[PROGRESS_MARK]: progressMark(progress as Progress, version)}}>
      {content}
    </span>
  ));
}
