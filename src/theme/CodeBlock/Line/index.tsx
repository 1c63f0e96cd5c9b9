import type {ReactNode} from 'react';
import clsx from 'clsx';
import type {Props} from '@theme/CodeBlock/Line';

/**
 * Ejected: the theme puts a `<div>` for each line into `<code>`, which may hold phrasing
 * content only, and marks the line's end with `<br>`. A line here is a `<span>` with its own
 * line feed, so that copied and selected text is the code to the letter.
 */
export default function CodeBlockLine(props: Props): ReactNode {
  const {line, classNames, getLineProps, getTokenProps} = props;
  const className = clsx(classNames);
  const tokens = line.length === 1 && line[0]?.content === '\n' ? [] : line;
  return (
    <span {...getLineProps({line, className})}>
      {tokens.map((token, index) => (
        <span key={index} {...getTokenProps({token})} />
      ))}
      {'\n'}
    </span>
  );
}
