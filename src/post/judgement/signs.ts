import type { Draft } from '../../draft/draft.js';
import { relativeDates } from '../relative.js';
import { changesOf } from '../service.js';
import { newsSigns } from './news-signs.js';
import {
  asksOf,
  factOf,
  first,
  inLead,
  kindOf,
  many,
  type Reading,
  reading,
  type Strength,
  said,
  share,
  some,
  standing,
  sumOf,
  voiceOf,
} from './reading.js';

/** What a sign is to a post: 0 when it is absent, else how strong it is, at most 3 or so. */
export type Signs = ReadonlyMap<string, number>;

/** What the reader may do, use or know: one of these alone says little. */
const useful: readonly Strength[] = [
  (seen) => some(asksOf(seen)),
  said('dialogue', 'interaction'),
  ({ draft }) => /[?!]/.test(draft.prose),
  said('house', 'you'),
  said('house', 'may'),
  said('house', 'join'),
  said('house', 'state'),
  standing('house', 'next'),
  inLead('house', 'offers'),
  factOf('when'),
  factOf('contact'),
  standing('dates', 'deadline'),
  standing('purpose', 'facts_how_much'),
  ({ draft }) => some(draft.hits('dates', 'future')),
  standing('kind', 'event'),
];
const ofUse = (seen: Reading): number => useful.filter((strength) => Number(strength(seen)) > 0).length;

/** Signs of what a post is for, and of who speaks. */
const ownSigns: Readonly<Record<string, Strength>> = {
  // What the reader is asked, offered or told.
  action: (seen) => many(asksOf(seen).length),
  'action-in-lead': (seen) => asksOf(seen).some(seen.isInLead),
  'two-facts': ({ facts }) => facts().length > 1,
  'service-change': ({ draft }) => some(changesOf(draft)),
  topic: (seen) => many(seen.standing('purpose', 'facts_what').filter(({ entry }) => entry.kind === undefined).length),
  price: standing('purpose', 'facts_how_much'),
  question: ({ draft }) => draft.prose.includes('?'),
  // When and where.
  'day-to-come': ({ draft }) => some(relativeDates(draft)),
  // What it tells.
  past: ({ draft, isPast }) => share(draft.sentences.filter(isPast).length, draft.sentences.length),
  future: ({ draft }) => some(draft.hits('dates', 'future')),
  report: said('kind', 'report'),
  'event-word': (seen) => some(seen.standing('kind', 'event')),
  'event-noun': ({ draft }) => some(draft.said('events', 'noun')),
  // Who is spoken of.
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
  quotation: ({ draft }) => some(draft.quotes),
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
  praise: (seen) => many(seen.draft.said('puffery').length),
  join: said('house', 'join'),
  money: said('house', 'money'),
  speech: ({ draft }) => share(sumOf(draft.quotes), draft.prose.trim().length),
  'when-told': factOf('when'),
  'where-told': factOf('where'),
  // Whether it is of use at all.
  'of-use': (seen) => many(ofUse(seen)),
  'of-no-use': (seen) => ofUse(seen) === 0,
  // Who speaks, and to whom.
  we: voiceOf('we'),
  i: voiceOf('i'),
  you: voiceOf('you'),
  'we-over-you': ({ draft }) => {
    const [we, you] = [draft.said('grammar', 'we').length, draft.said('grammar', 'you').length];
    return (we - you) / (we + you + 3);
  },
  'event-data': ({ draft }) => draft.eventData.size > 0,
  // Its form.
  length: ({ draft }) => Math.min(3, Math.log2(1 + draft.words.length / 10)),
  long: ({ draft }) => draft.words.length > 150,
};

/** The signs by name, as weights and explanations have them. */
const all: Readonly<Record<string, Strength>> = { ...ownSigns, ...newsSigns };

/** All signs, and those that tell whether a post is about ourselves. */
export const signNames: readonly string[] = Object.keys(all);
export const ownSignNames: readonly string[] = Object.keys(ownSigns);

/** Reads the signs of a post on `today` (ISO; the day of publication goes before), all or some. */
export function signsOf(draft: Draft, today: string, names: readonly string[] = signNames): Signs {
  const seen = reading(draft, today);
  const signs = new Map<string, number>();
  for (const name of names) {
    const found = Number(all[name]?.(seen) ?? 0);
    if (found !== 0) signs.set(name, found);
  }
  return signs;
}
