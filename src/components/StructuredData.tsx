import type {ReactNode} from 'react';
import Head from '@docusaurus/Head';

/** Puts a graph of schema.org things into the head of a page, as JSON-LD. */
export function StructuredData({things}: {readonly things: readonly object[]}): ReactNode {
  const graph = {'@context': 'https://schema.org', '@graph': things};
  return (
    <Head>
      <script type="application/ld+json">{JSON.stringify(graph)}</script>
    </Head>
  );
}
