import type {ComponentProps, ReactNode} from 'react';
import {translate} from '@docusaurus/Translate';

/**
 * A table in an article. One that is wider than the screen scrolls inside a frame, and a
 * keyboard must be able to reach what scrolls (WCAG 2.1.1).
 */
export function ProseTable(props: ComponentProps<'table'>): ReactNode {
  const label = translate({
    id: 'table.frame',
    message: 'Table',
    description: 'Accessible name of the frame in which a wide table scrolls',
  });
  return (
    <div className="table-frame" role="group" aria-label={label} tabIndex={0}>
      <table {...props} />
    </div>
  );
}
