import type {ComponentProps, ReactNode} from 'react';
import OriginalLink from '@theme-original/MDXComponents/A';

/**
 * A link in an article. Docusaurus opens other sites in a new tab; that takes the back button
 * away without a warning (WCAG 2.2, technique G201), so the link opens where it stands.
 */
export function ProseLink(props: ComponentProps<typeof OriginalLink>): ReactNode {
  return <OriginalLink {...props} target={undefined} />;
}
