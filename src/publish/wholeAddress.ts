import {addressSchemes} from '../content/allowedHtml';

type AddressAttribute = keyof typeof addressSchemes;

/** Into a page with a program the bundler writes small pictures, which authors may not. */
const schemes: Readonly<Record<AddressAttribute, readonly string[]>> = {
  ...addressSchemes,
  src: [...addressSchemes.src, 'data'],
};

/**
 * Makes an address of a page one that can be followed from anywhere.
 *
 * @param url the address of the page
 * @returns nothing for what no page may link to, which a component could still write
 */
export function wholeAddress(
  address: unknown,
  attribute: AddressAttribute,
  url: string,
): string | undefined {
  if (typeof address !== 'string' || !URL.canParse(address, url)) return undefined;
  const {href, protocol} = new URL(address, url);
  return schemes[attribute].includes(protocol.slice(0, -1)) ? href : undefined;
}
