import type {ReactNode} from 'react';
import {useLocation} from '@docusaurus/router';
import Translate, {translate} from '@docusaurus/Translate';
import {bibliographyFile} from '../content/articleFiles';
import {formatDate, formatList} from '../content/format';
import {readableAddress} from '../content/readableAddress';
import {CopyControl} from './CopyControl';
import {useCitation} from './useCitation';

/** Stands for the address, whose direction is its own; no text has this character. */
const ADDRESS = '\u0000';

/**
 * How to cite the article: as a line of text in its language, and as a file for programs. An
 * author's preview has no such file.
 */
export function CiteArticle(): ReactNode {
  const {title, authors, date, url, site, locale} = useCitation();
  const {pathname} = useLocation();
  // As one text and not as parts, between which React writes comments into every article.
  const text = translate(
    {
      id: 'cite.text',
      message: '{authors}, “{title}”, {site}, {date}, {address}',
      description:
        'A citation as the language’s readers write it. {site} is the name of the blog, in Latin letters; put a word beside it where letters run from right to left, so that the numbers of the date stay in place',
    },
    {
      authors: formatList(authors, locale),
      title,
      site,
      date: formatDate(date, locale),
      address: ADDRESS,
    },
  );
  const [before, after] = text.split(ADDRESS);
  return (
    <details className="fold cite">
      <summary>
        <Translate id="cite.title">Cite this article</Translate>
      </summary>
      <p className="cite__text">
        {before}
        <bdi dir="ltr">{readableAddress(url)}</bdi>
        {after}
      </p>
      <div className="cite__tools">
        <a className="share__control" href={pathname + bibliographyFile} download>
          BibTeX
        </a>
        <CopyControl
          label={translate({id: 'cite.copy', message: 'Copy citation'})}
          done={translate({id: 'code.copied', message: 'Copied'})}
          failed={translate({id: 'code.notCopied', message: 'Could not copy'})}
        />
      </div>
    </details>
  );
}
