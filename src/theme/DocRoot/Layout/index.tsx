import type {ReactNode} from 'react';
import type {Props} from '@theme/DocRoot/Layout';

/** Ejected: the menu of the handbook stands in its pages, as plain links. */
export default function DocRootLayout({children}: Props): ReactNode {
  return children;
}
