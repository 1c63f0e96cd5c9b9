import type {ReactNode} from 'react';
import Head from '@docusaurus/Head';

/** Puts a graph of schema.org things into the head of a page, as JSON-LD. */
export function StructuredData({things}: {readonly things: readonly object[]}): ReactNode {
  const graph = {'@context': 'https://schema.org', '@graph': things};
  // A title may hold `</script>`, which would end the element (HTML Standard, 4.12.1.3).
  const json = JSON.stringify(graph).replaceAll('<', '\\u003c');
  return (
    <Head>
      <script type="application/ld+json">{json}</script>
    </Head>
  );
}
