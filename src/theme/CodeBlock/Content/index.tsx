import type {ReactNode} from 'react';
import clsx from 'clsx';
import {usePrismTheme} from '@docusaurus/theme-common';
import {useCodeBlockContext} from '@docusaurus/theme-common/internal';
import type {Props} from '@theme/CodeBlock/Content';
import Line from '@theme/CodeBlock/Line';
import {Highlight} from 'prism-react-renderer';

/**
 * Ejected: the theme starts the count of lines in a `style` attribute, which the site's policy
 * blocks. Here each line carries its number. What scrolls can be reached by keyboard.
 */
export default function CodeBlockContent({className: given}: Props): ReactNode {
  const {metadata, wordWrap} = useCodeBlockContext();
  const {code, language, lineNumbersStart, lineClassNames} = metadata;
  const theme = usePrismTheme();
  return (
    <Highlight theme={theme} code={code} language={language}>
      {({className, tokens, getLineProps, getTokenProps}) => (
        <pre
          // In a preview and where React runs, the theme measures lines in it.
          ref={wordWrap.codeBlockRef}
          tabIndex={0}
          className={clsx(given, className, 'thin-scrollbar')}>
          <code>
            {tokens.map((line, index) => (
              <Line
                key={index}
                line={line}
                classNames={lineClassNames[index]}
                showLineNumbers={lineNumbersStart !== undefined}
                getLineProps={(input) => ({
                  ...getLineProps(input),
                  ...(lineNumbersStart !== undefined && {'data-line': lineNumbersStart + index}),
                })}
                getTokenProps={getTokenProps}
              />
            ))}
          </code>
        </pre>
      )}
    </Highlight>
  );
}
