import type {ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import {contentLicense} from '../site';

/** The terms under which articles may be used, as a sentence with a link to them. */
export function License(): ReactNode {
  const link = (
    <a href={contentLicense.url} rel="license noopener" dir="ltr">
      {contentLicense.name}
    </a>
  );
  return (
    <Translate
      id="license.articles"
      description="{license} is a link that reads “CC BY 4.0”"
      values={{license: link}}>
      {'Articles may be shared and adapted under {license}.'}
    </Translate>
  );
}
