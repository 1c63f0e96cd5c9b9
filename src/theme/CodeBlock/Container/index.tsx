import type {ComponentProps, ReactNode} from 'react';
import OriginalContainer from '@theme-original/CodeBlock/Container';

/**
 * Wrapped: code runs left to right in every language. The attribute says so in feeds and
 * readers' views too, where the stylesheet does not reach.
 */
export default function CodeBlockContainer(
  props: ComponentProps<typeof OriginalContainer>,
): ReactNode {
  return <OriginalContainer {...props} dir="ltr" />;
}
