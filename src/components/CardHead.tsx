import type {ReactNode} from 'react';
import Head from '@docusaurus/Head';
import {CARD_HEIGHT, CARD_TYPE, CARD_WIDTH} from '../content/cards';
import {useCard} from './useCards';

/**
 * The picture that networks show with a link to this page (ogp.me; of what X has tags of its own
 * for, it reads title, text and picture here: developer.x.com/cards/markup). It must stand
 * after what the theme writes into the head: of two tags of one name the last is kept, and the
 * theme names an article's own picture, which is of any size.
 */
export function CardHead(): ReactNode {
  const card = useCard();
  if (!card) return null;
  return (
    <Head>
      <meta property="og:image" content={card.url} />
      <meta property="og:image:width" content={String(CARD_WIDTH)} />
      <meta property="og:image:height" content={String(CARD_HEIGHT)} />
      <meta property="og:image:type" content={CARD_TYPE} />
      <meta property="og:image:alt" content={card.alt} />
      <meta name="twitter:card" content="summary_large_image" />
      <meta name="twitter:image:alt" content={card.alt} />
    </Head>
  );
}
