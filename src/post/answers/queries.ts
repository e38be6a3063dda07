import { isStaffed } from '../../recognizers/phones.js';
import { type Span, spanOf } from '../../text/span.js';
import type { Post, Said } from '../post.js';

/** How far an address may be from the word for what people ask, in UTF-16 units. */
const farthest = 120;

/** Has the sentence so many after a statement no verb that states something? */
const isVerbless = ({ sayings }: Post<never>, said: Said | undefined, further: number): boolean =>
  said !== undefined && sayings.of(said.sentence + further).every(({ verb }) => verb === undefined);

/**
 * Questions and complaints named beside an address of the body, in the same sentence, with any verb or none: «Dudas
 * sobre el carril: movilidad@…».
 */
export function queries(post: Post<'actorAt' | 'dialogue' | 'ownerOf'>): readonly Span[] {
  const data = [...post.phones.filter(({ text }) => !isStaffed(text)), ...post.emails];
  if (data.length === 0) return [];
  const others = post.within('sentence', post.hits('dialogue', 'firm'));
  const near = post.within('sentence', data);
  return post.said('dialogue', 'queries').flatMap((hit) => {
    const said = post.sayings.at(hit.start);
    // «Con las dudas que recibimos hacemos una guía»: the post tells what we do with them.
    if (said?.verb?.person === 4 && !said.verb.acts.has('answer')) return [];
    if (others.has(hit) || said?.verb?.negated || said?.time === 'past' || said?.role === 'relative') return [];
    const isNear = ({ start, end }: Span): boolean => Math.max(start - hit.end, hit.start - end) <= farthest;
    // «¿Dudas con el abono? Un mensaje a…»: without verbs a heading and the lines below it are one.
    const below = said?.verb ? [] : [1, 2].filter((further) => isVerbless(post, said, further));
    const datum = [0, ...below].flatMap((further) => near.of(hit, further)).find(isNear);
    if (!datum || post.ownerOf(datum) !== 'body' || post.sayings.at(datum.start)?.role === 'relative') return [];
    if (post.hitsIn(post.prose.slice(hit.end, datum.start), 'dialogue', 'not_ours').length > 0) return [];
    const groups = post.sayings.with([hit]).flatMap((one) => one.groups);
    if (groups.some((group) => post.actorAt(group) === 'association')) return [];
    return [spanOf(post.source, Math.min(hit.start, datum.start), Math.max(hit.end, datum.end))];
  });
}
