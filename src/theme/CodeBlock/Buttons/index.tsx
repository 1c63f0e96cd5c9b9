import type {ReactNode} from 'react';
import {CopyButton} from '../../../components/CopyButton';

/** Ejected: the theme renders its buttons in the browser only; long lines scroll instead of wrapping. */
export default function CodeBlockButtons(): ReactNode {
  return <CopyButton />;
}
