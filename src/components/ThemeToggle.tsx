import type {ReactNode} from 'react';
import {translate} from '@docusaurus/Translate';
import {ThemeIcon} from './icons';

/** Switches between light and dark. The reader's script acts on it; without scripts it is not shown. */
export function ThemeToggle(): ReactNode {
  const label = translate({id: 'theme.toggle', message: 'Switch between light and dark'});
  return (
    <button
      type="button"
      className="icon-button needs-script"
      data-theme-toggle=""
      aria-label={label}>
      <ThemeIcon />
    </button>
  );
}
