import type {ReactNode} from 'react';
import type {Props} from '@theme/CodeInline';

/** Ejected: a piece of code in a sentence, left to right whatever the sentence's direction. */
export default function CodeInline(props: Props): ReactNode {
  return <code dir="ltr" {...props} />;
}
