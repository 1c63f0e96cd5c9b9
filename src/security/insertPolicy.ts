import {escapeHtml} from '../escapeHtml';

/** The beginning of a page, and the policy that an earlier run may have put there. */
const BEGINNING =
  /(<head\b[^>]*>\s*<meta charset=[^>]*>)(?:<meta http-equiv=Content-Security-Policy[^>]*>)?/i;

/**
 * Puts a policy into a page, right after the declaration of its encoding: a policy in a `<meta>`
 * governs only what follows it (HTML Standard, "Content security policy state").
 * @throws if the head of the page begins with anything else
 */
export function insertPolicy(html: string, policy: string): string {
  const meta = `<meta http-equiv=Content-Security-Policy content="${escapeHtml(policy)}">`;
  if (!BEGINNING.test(html)) throw new Error('Its head does not begin with <meta charset>.');
  return html.replace(BEGINNING, (_all, beginning: string) => beginning + meta);
}
