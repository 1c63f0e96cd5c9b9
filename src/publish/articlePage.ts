/** Reads from the page of an article what it says, to people and to machines. */
import {blogPostContainerID} from '@docusaurus/utils-common';
import type {DefaultTreeAdapterTypes as Tree} from 'parse5';
import * as z from 'zod';
import {attribute, hasClass, outermost} from './elements';

/** The part of `ArticleStructuredData` that other files repeat. */
const posting = z.object({
  '@type': z.literal('BlogPosting'),
  url: z.url(),
  headline: z.string(),
  description: z.string(),
  image: z.url(),
  datePublished: z.iso.datetime(),
  dateModified: z.iso.datetime(),
  author: z.array(z.object({name: z.string(), url: z.url().optional()})),
  keywords: z.array(z.string()).default([]),
});

export type ArticlePage = {
  readonly data: z.infer<typeof posting>;
  /** The element that holds the text. */
  readonly text: Tree.Element;
  /** The paragraph on how the article came to be, where there is something to say. */
  readonly provenance?: Tree.Element;
};

/**
 * Reads the page of an article.
 * @throws if the page is none of an article
 */
export function readArticlePage(document: Tree.Document): ArticlePage {
  const isData = (element: Tree.Element) => attribute(element, 'type') === 'application/ld+json';
  const isText = (element: Tree.Element) => attribute(element, 'id') === blogPostContainerID;
  const scripts = outermost(document, isData);
  const things = scripts.flatMap((script) => graphOf(textOf(script)));
  const data = things.flatMap((thing) => posting.safeParse(thing).data ?? [])[0];
  const [text] = outermost(document, isText);
  if (!data || !text) throw new Error('The page does not say what is told of an article.');
  const isProvenance = (element: Tree.Element) => hasClass(element, 'provenance');
  const [provenance] = outermost(document, isProvenance);
  return {data, text, ...(provenance && {provenance})};
}

function graphOf(json: string): unknown[] {
  return z.object({'@graph': z.array(z.unknown())}).parse(JSON.parse(json))['@graph'];
}

function textOf({childNodes}: Tree.Element): string {
  return childNodes.map((node) => ('value' in node ? node.value : '')).join('');
}
