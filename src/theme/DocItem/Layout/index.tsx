import type {ReactNode} from 'react';
import type {Props} from '@theme/DocItem/Layout';
import {HandbookPage} from '../../../components/HandbookPage';

/** Ejected for the site's own page of the handbook; its metadata stay the theme's. */
export default function DocItemLayout({children}: Props): ReactNode {
  return <HandbookPage>{children}</HandbookPage>;
}
