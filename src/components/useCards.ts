import {useLocation} from '@docusaurus/router';
import {usePluginData} from '@docusaurus/useGlobalData';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {cardsPath, type Card, type CardsData, type Cover} from '../content/cards';
import {permalink} from '../content/permalinks';

/** The card of the page being read, with its full address; none in an author's preview. */
export function useCard(): (Card & {readonly url: string}) | undefined {
  const {pathname} = useLocation();
  const {url, baseUrl} = useDocusaurusContext().siteConfig;
  const card = useCardsData().cards[`/${pathname.slice(baseUrl.length)}`];
  return card && {...card, url: url + baseUrl + cardsPath + card.file};
}

/**
 * The cover of a page, with its address from the root of the host.
 * @param address of the page, base URL included; those of the blog plugin lack the last slash
 */
export function useCover(address: string): Cover | undefined {
  const {baseUrl} = useDocusaurusContext().siteConfig;
  const cover = useCardsData().covers[permalink(address.slice(baseUrl.length))];
  return cover && {...cover, src: baseUrl + cover.src};
}

function useCardsData(): CardsData {
  return usePluginData('cards') as CardsData;
}
