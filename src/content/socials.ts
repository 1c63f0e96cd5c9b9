/**
 * The networks where an author may be found: those that Docusaurus makes an address of, from a
 * name (`authorsSocials` in `@docusaurus/plugin-content-blog`), each as it calls itself.
 */
export const socialNetworks: Readonly<Record<string, string>> = {
  bluesky: 'Bluesky',
  github: 'GitHub',
  instagram: 'Instagram',
  linkedin: 'LinkedIn',
  mastodon: 'Mastodon',
  stackoverflow: 'Stack Overflow',
  threads: 'Threads',
  twitch: 'Twitch',
  x: 'X',
  youtube: 'YouTube',
};
