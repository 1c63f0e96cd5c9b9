import type {ReactNode} from 'react';
import {SiteHead} from '../../components/SiteHead';

/** Ejected: the theme's own names every language as an alternate of every page, there or not. */
export default function SiteMetadata(): ReactNode {
  return <SiteHead />;
}
