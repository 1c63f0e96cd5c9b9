import type {ReactNode} from 'react';
import Translate from '@docusaurus/Translate';

export const LICENSE_URL = 'https://creativecommons.org/licenses/by/4.0/';

/** The terms under which articles may be used, as a sentence with a link to them. */
export function License(): ReactNode {
  const link = (
    <a href={LICENSE_URL} rel="license noopener" dir="ltr">
      CC BY 4.0
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
