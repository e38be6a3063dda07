import { isAttended } from '../../recognizers/phones.js';
import { type Span, spanOf } from '../../text/span.js';
import type { Post } from '../post.js';

/** How far an address may be from the word for what people ask, in UTF-16 units. */
const farthest = 120;

/** A number of a few figures has somebody at it. */
const isShort = (text: string): boolean => !text.includes('@') && text.replace(/[^\d]/g, '').length < 6;

/**
 * Questions and complaints named beside an address of the body, in the same sentence, with any verb or none: «Dudas
 * sobre el carril: movilidad@…».
 */
export function queries(post: Post<'actorAt' | 'dialogue' | 'ownerOf'>): readonly Span[] {
  const data = [...post.phones, ...post.emails].filter(({ text }) => !isAttended(text) && !isShort(text));
  if (data.length === 0) return [];
  const others = post.within('sentence', post.hits('dialogue', 'firm'));
  const near = post.within('sentence', data);
  return post.said('dialogue', 'queries').flatMap((hit) => {
    const said = post.sayings.at(hit.start);
    // «Con las dudas que recibimos hacemos una guía»: the post tells what we do with them.
    if (said?.verb?.person === 4 && !said.verb.acts.has('answer')) return [];
    if (others.has(hit) || said?.verb?.negated || said?.time === 'past' || said?.role === 'relative') return [];
    const datum = near.of(hit).find(({ start, end }) => Math.max(start - hit.end, hit.start - end) <= farthest);
    if (!datum || post.ownerOf(datum) !== 'body' || post.sayings.at(datum.start)?.role === 'relative') return [];
    if (post.hitsIn(post.prose.slice(hit.end, datum.start), 'dialogue', 'not_ours').length > 0) return [];
    const groups = post.sayings.with([hit]).flatMap((one) => one.groups);
    if (groups.some((group) => post.actorAt(group) === 'association')) return [];
    return [spanOf(post.source, Math.min(hit.start, datum.start), Math.max(hit.end, datum.end))];
  });
}
