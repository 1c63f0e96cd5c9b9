import type {ComponentProps, ReactNode} from 'react';
import clsx from 'clsx';
import type OriginalContainer from '@theme-original/CodeBlock/Container';
import {ThemeClassNames} from '@docusaurus/theme-common';

/**
 * Ejected, to leave out a stylesheet that ours overrules rule by rule. Code runs left to right
 * in every language. The attribute says so in feeds and readers' views too, where the
 * stylesheet does not reach.
 */
export default function CodeBlockContainer({
  as: Element,
  className,
  ...props
}: ComponentProps<typeof OriginalContainer>): ReactNode {
  return (
    <Element {...props} dir="ltr" className={clsx(className, ThemeClassNames.common.codeBlock)} />
  );
}
