import blogPlugin, {validateOptions} from '@docusaurus/plugin-content-blog';
import type {BlogContent, PluginOptions} from '@docusaurus/plugin-content-blog';
import type {LoadContext, Plugin} from '@docusaurus/types';

export {validateOptions};

/** The blog plugin, but for the names of its feeds in the page head, which are English in every language. */
export default async function blog(
  context: LoadContext,
  options: PluginOptions,
): Promise<Plugin<BlogContent>> {
  const plugin = (await blogPlugin(context, options)) as Plugin<BlogContent>;
  return {
    ...plugin,
    // Like the original, names no feeds where there are none: a language without articles.
    injectHtmlTags: ({content}) =>
      content.blogPosts.length > 0
        ? {headTags: [feedLink('rss', 'RSS'), feedLink('atom', 'Atom')]}
        : {},
  };

  function feedLink(format: 'rss' | 'atom', name: string) {
    return {
      tagName: 'link',
      attributes: {
        rel: 'alternate',
        type: `application/${format}+xml`,
        href: `${context.baseUrl}${format}.xml`,
        title: `${context.siteConfig.title} (${name})`,
      },
    };
  }
}
