import {load} from 'cheerio';
import {describe, expect, it} from 'vitest';
import {contactSheet} from '../../../src/cli/contactSheet';

const card = {
  file: 'a-0123.jpg',
  id: 'article:2026-02-28-a',
  alt: 'A “picture” & <more>',
  title: 'Dogs & <b>cats</b>',
  description: 'What it is about.',
};
const address = {url: 'https://people.example', baseUrl: '/blog/'};

describe('the contact sheet', () => {
  it('shows every card in the shapes of the networks, with title, description and address', () => {
    const $ = load(contactSheet({fa: {'/2026/02/28/a/': card}}, address));
    const previews = $('article figure');
    expect(previews.length).toBeGreaterThan(3);
    for (const preview of previews.toArray()) {
      expect($('img', preview).attr('src')).toBe('a-0123.jpg');
      expect($('img', preview).attr('alt')).toBe(card.alt);
      expect($('strong', preview).text()).toBe(card.title);
      expect($('small', preview).text()).toBe('people.example');
      expect($('span', preview).text()).toBe(card.description);
      expect($('.preview', preview).attr('dir')).toBe('rtl');
      expect($('figcaption', preview).text()).not.toBe('');
    }
    expect($('h3 a').attr('href')).toBe('https://people.example/blog/fa/2026/02/28/a/');
    expect($('b, script')).toHaveLength(0);
  });

  it('shows the card of a list once', () => {
    const $ = load(contactSheet({en: {'/': card, '/page/2/': card}}, address));
    expect($('article')).toHaveLength(1);
  });
});
