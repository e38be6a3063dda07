import type { Draft } from '../../draft/draft.js';
import { relativeDates } from '../relative.js';
import { asksOf, first, inLead, kindOf, many, reading, type Strength, said, share, some, standing } from './reading.js';

/** What a sign is to a post: 0 when it is absent, else how strong it is, at most 3 or so. */
export type Signs = ReadonlyMap<string, number>;

/** The signs by name, as weights and explanations have them. */
const all: Readonly<Record<string, Strength>> = {
  // What the reader is asked, offered or told.
  action: (seen) => many(asksOf(seen).length),
  'action-in-lead': (seen) => asksOf(seen).some(seen.isInLead),
  'two-facts': ({ facts }) => facts() > 1,
  topic: (seen) => many(seen.standing('purpose', 'facts_what').filter(({ entry }) => entry.kind === undefined).length),
  price: standing('purpose', 'facts_how_much'),
  'opinion-asked': said('dialogue', 'interaction'),
  question: ({ draft }) => draft.prose.includes('?'),
  // When and where.
  'date-to-come': ({ datesToCome }) => many(datesToCome()),
  'day-to-come': ({ draft }) => some(relativeDates(draft)),
  clock: standing('dates', 'clock'),
  deadline: standing('dates', 'deadline'),
  // What it tells.
  past: ({ draft, isPast }) => share(draft.sentences.filter(isPast).length, draft.sentences.length),
  future: ({ draft }) => some(draft.hits('dates', 'future')),
  'future-lead': ({ draft, isInLead }) => draft.hits('dates', 'future').some(isInLead),
  report: said('kind', 'report'),
  notice: standing('kind', 'notice'),
  'event-word': (seen) => some(seen.standing('kind', 'event')),
  'event-noun': ({ draft }) => some(draft.said('events', 'noun')),
  'event-announced': (seen) => some(seen.standing('events', 'announce')),
  // Who is spoken of.
  authority: (seen) => many(seen.said('protagonism', 'authority').length),
  'authority-in-lead': inLead('protagonism', 'authority'),
  'authority-first': first('protagonism', 'authority'),
  'authority-acts': said('protagonism', 'authority_act'),
  body: said('house', 'body'),
  'body-first': first('house', 'body'),
  'acts-of-body': kindOf('acts', 'named'),
  'acts-of-body-in-lead': kindOf('acts', 'named', true),
  'acts-in-lead': kindOf('acts', 'alone', true),
  work: kindOf('works', 'work'),
  'plan-in-lead': kindOf('works', 'plan', true),
  'done-in-lead': inLead('house', 'done'),
  'offer-in-lead': inLead('house', 'offers'),
  'still-to-come': said('house', 'next'),
  'still-to-come-in-lead': inLead('house', 'next'),
  quotation: ({ draft }) => some(draft.quotes),
  meeting: said('house', 'meets'),
  count: said('house', 'count'),
  feeling: (seen) => many(seen.said('purpose', 'decoration').length),
  // Its form.
  length: ({ draft }) => Math.min(3, Math.log2(1 + draft.words.length / 10)),
  long: ({ draft }) => draft.words.length > 150,
};

/** All signs. */
export const signNames: readonly string[] = Object.keys(all);

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
