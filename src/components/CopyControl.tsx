import type {ReactNode} from 'react';

type Props = {
  /** What is copied; by default the citation that the button stands beside. */
  readonly text?: string;
  readonly label: string;
  /** What is said when it is copied, and when the browser does not let it be. */
  readonly done: string;
  readonly failed: string;
  /** The id of what tells this button from others of its kind on the page. */
  readonly describedBy?: string | undefined;
};

/**
 * A button that copies. The reader's script acts on it and writes into the status beside it,
 * which a screen reader then speaks.
 */
export function CopyControl({text = '', label, done, failed, describedBy}: Props): ReactNode {
  return (
    <div className="share__copy needs-script">
      <button
        type="button"
        className="share__control"
        data-copy={text}
        aria-describedby={describedBy}>
        {label}
      </button>
      <span className="share__status" role="status" data-done={done} data-failed={failed} />
    </div>
  );
}
