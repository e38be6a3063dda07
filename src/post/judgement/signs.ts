import { rememberedFor } from '../../text/remembered.js';
import type { Post } from '../post.js';
import { newsSigns } from './news-signs.js';
import {
  asksOf,
  first,
  inLead,
  kindOf,
  many,
  reading,
  type SignReads,
  type SignSources,
  type Strength,
  said,
  share,
  some,
  standing,
  sumOf,
  useTold,
  voiceOf,
} from './reading.js';

export { type SignReads, signReads } from './reading.js';

/** The signs of a post: 0 when absent, else the strength, at most about 3. */
export type PostSigns = ReadonlyMap<string, number>;

/** What the reader may do, use or know: one of these alone means little. */
const useful: readonly Strength[] = [
  ({ post }) => /[?!]/.test(post.prose),
  (seen) => some(asksOf(seen)),
  said('dialogue', 'interaction'),
  said('house', 'you'),
  said('house', 'may'),
  said('house', 'join'),
  said('house', 'state'),
  standing('house', 'next'),
  inLead('house', 'offers'),
  useTold('when'),
  useTold('contact'),
  standing('dates', 'deadline'),
  standing('purpose', 'facts_how_much'),
  ({ post }) => some(post.hits('dates', 'future')),
  standing('kind', 'event'),
];
/** Those that a post has. */
const usesIn = rememberedFor((seen: SignSources) => useful.filter((strength) => Number(strength(seen)) > 0));

/** Signs of the purpose of a post and its voice. */
const ownSigns: Readonly<Record<string, Strength>> = {
  // What it asks, offers or tells the reader.
  action: (seen) => many(asksOf(seen).length),
  'action-in-lead': (seen) => asksOf(seen).some(seen.isInLead),
  'two-facts': ({ post }) => post.service.facts.length > 1,
  'service-change': ({ post }) => some(post.changes),
  topic: (seen) => many(seen.standing('purpose', 'facts_what').filter(({ entry }) => entry.kind === undefined).length),
  price: standing('purpose', 'facts_how_much'),
  question: ({ post }) => post.prose.includes('?'),
  // When and where.
  'day-to-come': ({ post }) => some(post.relativeDates),
  // What it reports.
  past: ({ post }) => share(post.sentences.filter(post.isPast).length, post.sentences.length),
  future: ({ post }) => some(post.hits('dates', 'future')),
  report: said('kind', 'report'),
  'event-word': (seen) => some(seen.standing('kind', 'event')),
  'event-noun': ({ post }) => some(post.said('events', 'noun')),
  // Whom it speaks about.
  authority: (seen) => many(seen.said('protagonism', 'authority').length),
  'authority-in-lead': inLead('protagonism', 'authority'),
  'authority-first': first('protagonism', 'authority'),
  body: said('house', 'body'),
  'body-first': first('house', 'body'),
  'acts-of-body': kindOf('acts', 'named'),
  'acts-of-body-in-lead': kindOf('acts', 'named', true),
  'acts-in-lead': kindOf('acts', 'alone', true),
  work: kindOf('works', 'work'),
  'plan-in-lead': kindOf('works', 'plan', true),
  'done-in-lead': inLead('house', 'done'),
  'offer-in-lead': inLead('house', 'offers'),
  quotation: ({ post }) => some(post.quotes),
  meeting: said('house', 'meets'),
  count: said('house', 'count'),
  feeling: (seen) => many(seen.said('purpose', 'decoration').length),
  'told-by-us-in-lead': inLead('house', 'we'),
  'told-by-us': said('house', 'we'),
  'says-in-lead': inLead('house', 'says'),
  'town-in-lead': inLead('house', 'town'),
  over: said('house', 'over'),
  aim: said('house', 'aim'),
  addressed: said('house', 'you'),
  praise: (seen) => many(seen.post.said('puffery').length),
  join: said('house', 'join'),
  money: said('house', 'money'),
  speech: ({ post }) => share(sumOf(post.quotes), post.prose.trim().length),
  'when-told': useTold('when'),
  'where-told': useTold('where'),
  // Whether it is useful at all.
  'of-use': (seen) => many(usesIn(seen).length),
  'of-no-use': (seen) => usesIn(seen).length === 0,
  // Who speaks, and to whom.
  we: voiceOf('we'),
  i: voiceOf('i'),
  you: voiceOf('you'),
  'we-over-you': ({ post }) => {
    const [we, you] = [post.said('grammar', 'we').length, post.said('grammar', 'you').length];
    return (we - you) / (we + you + 3);
  },
  'event-data': ({ post }) => post.eventData.size > 0,
  // Its form.
  length: ({ post }) => Math.min(3, Math.log2(1 + post.words.length / 10)),
  long: ({ post }) => post.words.length > 150,
};

/** The signs by name, as used in weights and explanations. */
const all: Readonly<Record<string, Strength>> = { ...ownSigns, ...newsSigns };

/** All signs, and those that show whether a post is about ourselves. */
export const signNames: readonly string[] = Object.keys(all);
export const ownSignNames: readonly string[] = Object.keys(ownSigns);

/** Reads the signs of a post, all or some. */
export function signsOf(post: Post<SignReads>, names: readonly string[] = signNames): PostSigns {
  const seen = reading(post);
  const signs = new Map<string, number>();
  for (const name of names) {
    const found = Number(all[name]?.(seen) ?? 0);
    if (found !== 0) signs.set(name, found);
  }
  return signs;
}
