import type {ReactNode} from 'react';
import {PageMetadata} from '@docusaurus/theme-common';
import Layout from '@theme/Layout';
import {
  TranslationsPage,
  translationsText,
  translationsTitle,
} from '../../components/TranslationsPage';
import type {ShownRow} from '../../content/translationTable';

type Props = {readonly articles: readonly ShownRow[]};

/** The route of the translations plugin. */
export default function Translations({articles}: Props): ReactNode {
  return (
    <>
      <PageMetadata title={translationsTitle()} description={translationsText()} />
      <Layout>
        <TranslationsPage articles={articles} />
      </Layout>
    </>
  );
}
