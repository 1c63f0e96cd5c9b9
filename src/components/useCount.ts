import {usePluralForm} from '@docusaurus/theme-common';
import {formatNumber} from '../content/format';
import {useLocale} from './useLocale';

/**
 * Fills `{count}` in a message of plural forms (`one|few|…`, in the order Docusaurus sorts
 * them) with a number in the language's own digits.
 */
export function useCount(): (count: number, message: string) => string {
  const {code} = useLocale();
  const {selectMessage} = usePluralForm();
  return (count, message) =>
    selectMessage(count, message).replaceAll('{count}', formatNumber(count, code));
}
