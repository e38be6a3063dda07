import type { Link, Post } from '../../../src/rule.js';
import { aroundOf, endsSentence, expression, isMovable, linked, type Moved, moved } from './move-link.js';

/** The longest address that is a name to read, in UTF-16 units. */
const longestAddress = 40;

/**
 * “our [website](https://sbst.example/)” → “our website ([sbst.example](https://sbst.example/))”: a site by its
 * address.
 */
export function byAddress(post: Post<never>, link: Link): Moved | undefined {
  const site = aroundOf(post)?.site;
  const { text } = link.label;
  if (!site || !isMovable(link) || !expression(`^(?:\\p{L}+ ){0,3}(?:${site})$`).test(text)) return undefined;
  const address = link.url.replace(/^https?:\/\/(?:www\.(?=[^/]*\.))?/i, '').replace(/\/$/, '');
  // A page of a site is not told by its address.
  if (!/^[\w.-]+$/.test(address) || address.length > longestAddress) return undefined;
  return /^\s?\(/.test(post.source.slice(link.end, link.end + 2))
    ? undefined
    : moved(post, link.start, link, `${text} (${linked(post, link, address)})`);
}

/**
 * The empty words with the name of the target, if the draft knows it: “this post “How to pay””, «Más información: Cómo
 * pagar».
 */
export function named(post: Post<never>, link: Link, title: string | undefined): Moved | undefined {
  if (!title || !isMovable(link) || /[*_`<]/.test(link.label.text)) return undefined;
  const around = aroundOf(post);
  const { text } = link.label;
  const [open = '', close = ''] = around?.quotes ?? '';
  if (around?.noun && expression(`^(?:${around.noun})$`).test(text))
    return moved(post, link.start, link, linked(post, link, `${text} ${open}${title}${close}`));
  // Another link of the sentence has the title.
  const { start, end } = post.sentenceAt(link.start) ?? link;
  const beside = post.links.filter((other) => other !== link && other.start >= start && other.end <= end);
  if (beside.some(({ url, label }) => url === link.url && label.text.includes(title))) return undefined;
  const isAmongOthers = /\]\([^()]*\) \p{L}{1,3} $/u.test(post.source.slice(Math.max(0, link.start - 200), link.start));
  return endsSentence(post, link) && !isAmongOthers
    ? moved(post, link.start, link, linked(post, link, `${text.replace(/[.:»\s]+$/, '')}: ${title}`))
    : undefined;
}
