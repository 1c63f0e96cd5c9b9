import {escapeHtml} from '../escapeHtml';

/** A page as far as it comes before anything that a policy may govern. */
const BEGINNING = /<head\b[^>]*>\s*<meta charset=[^>]*>/i;

/**
 * Puts a policy into a page, right after the declaration of its encoding: a policy in a `<meta>`
 * governs only what follows it (HTML Standard, "Content security policy state").
 * @throws if the head of the page begins with anything else
 */
export function insertPolicy(html: string, policy: string): string {
  const meta = `<meta http-equiv=Content-Security-Policy content="${escapeHtml(policy)}">`;
  if (!BEGINNING.test(html)) throw new Error('Its head does not begin with <meta charset>.');
  return html.replace(BEGINNING, (beginning) => beginning + meta);
}
