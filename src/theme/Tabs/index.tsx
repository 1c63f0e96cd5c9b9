import {Children, isValidElement, useId, type ReactNode} from 'react';
import type {Props as TabItemProps} from '@theme/TabItem';
import type {Props} from '@theme/Tabs';

/**
 * Ejected: the theme's tabs need React. `<details name>` gives what tabs are for, one part
 * open at a time, without any script; a browser that does not know `name` lets several open.
 */
export default function Tabs({children, defaultValue, values}: Props): ReactNode {
  const name = useId();
  const items = Children.toArray(children).filter(isValidElement<TabItemProps>);
  const first = items.find((item) => item.props.default) ?? items[0];
  // `null` says that none is open.
  const open = defaultValue === undefined ? first?.props.value : defaultValue;
  return (
    <div className="tabs-fold">
      {items.map(({props}) => (
        <details key={props.value} name={name} open={props.value === open}>
          <summary>
            {props.label ?? values?.find(({value}) => value === props.value)?.label ?? props.value}
          </summary>
          <div>{props.children}</div>
        </details>
      ))}
    </div>
  );
}
