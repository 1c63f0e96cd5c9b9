import type {ReactNode} from 'react';
import {PageMetadata} from '@docusaurus/theme-common';
import Layout from '@theme/Layout';
import {GlossaryPage, glossaryText, glossaryTitle} from '../../components/GlossaryPage';
import type {ShownTerm} from '../../content/glossary';

/** The route of the glossary plugin. */
export default function Glossary({terms}: {readonly terms: readonly ShownTerm[]}): ReactNode {
  return (
    <>
      <PageMetadata title={glossaryTitle()} description={glossaryText()} />
      <Layout>
        <GlossaryPage terms={terms} />
      </Layout>
    </>
  );
}
