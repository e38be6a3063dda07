import type { PastedLink } from './pasted-links.js';

/** In UTF-16 units: enough of the words before a picture to find its place. */
const knownBefore = 60;

/** The links in the HTML that comes with a pasted text. Nothing in it is loaded or run. */
export function linksIn(html: string): PastedLink[] {
  if (!/<a\s/i.test(html)) return [];
  const page = new DOMParser().parseFromString(html, 'text/html');
  const nodes = page.createTreeWalker(page.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  const links: PastedLink[] = [];
  let said = '';
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
    if (node instanceof Text) said = (said + node.data).slice(-4 * knownBefore);
    else if (node instanceof Element && node.matches('a[href]')) links.push(linkOf(node, said));
  }
  return links;
}

function linkOf(link: Element, said: string): PastedLink {
  const url = link.getAttribute('href') ?? '';
  const words = wordsIn(link.textContent);
  if (words !== '') return { words, url };
  const pictured = [...link.querySelectorAll('img[alt]')].map((picture) => picture.getAttribute('alt'));
  return { words: wordsIn(pictured.join(' ')), url, before: wordsIn(said).slice(-knownBefore).trim() };
}

const wordsIn = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim();
