import type { Sentence } from '../../draft/draft.js';
import type { Hit } from '../../lexicon/lexicon.js';
import { findYears } from '../../recognizers/years.js';
import { lazy } from '../../text/lazy.js';
import { holds, type Span, spanOf } from '../../text/span.js';
import type { Post } from '../post.js';
import { isSurname } from '../sentences/surname.js';

/** What is needed to see whether a post begins with an office-holder. */
export type Led = Post<'protagonism' | 'kind' | 'actions' | 'actorAt' | 'grammar'>;

/** The words that put an office-holder, or the house itself, before the news. */
export interface OfficialInLead extends Span {
  readonly who: 'official' | 'house';
}

/** The words for offices, surnames left out. */
export const officesIn = (post: Post<'protagonism'>): readonly Hit[] =>
  post.said('protagonism', 'authority').filter((hit) => !isSurname(post, hit));

/**
 * Is a sentence about a year of the last century or before, or its main clause about a past one before that of the
 * post?
 */
export function isHistory(post: Led, { start, text }: Sentence): boolean {
  const written = Number(post.publish?.day.slice(0, 4) ?? 0);
  return findYears(text).some(({ year, start: from }) => {
    const { role, time } = post.sayings.at(start + from) ?? {};
    return year < 2000 || (year < written && role === 'main' && time === 'past');
  });
}

/**
 * “The hall knows Mayor Reed well. She was back on Friday to greet the band”: the lead names who acts in the next
 * sentence.
 */
export function toldNext(post: Led): OfficialInLead | undefined {
  const last = post.lead.at(-1);
  const next = last && post.sentences[post.sentences.indexOf(last) + 1];
  const offices = post.within('sentence', officesIn(post));
  if (!next || !offices.has(last)) return undefined;
  const within = { start: next.start, end: next.end };
  if ([...post.hits('protagonism', 'legitimate'), ...post.actions].some((hit) => holds(within, hit))) return undefined;
  if ([last, next].some((sentence) => isHistory(post, sentence))) return undefined;
  const pronoun = post.hits('protagonism', 'pronoun').find((hit) => holds(within, hit));
  const subject = pronoun && post.sayings.at(pronoun.start)?.subject;
  if (!pronoun || subject?.start !== pronoun.start) return undefined;
  const act = post.hits('protagonism', 'act').find((hit) => hit.start >= pronoun.end && holds(within, hit));
  if (!act || act.start - pronoun.end > nextTo) return undefined;
  return { ...spanOf(post.source, pronoun.start, act.end), who: 'official' };
}

/** How far a verb may be behind the pronoun. */
const nextTo = 20;

/** Fewer words in quotation marks are a name or a cry. */
const fewestQuoted = 4;
/** Between a quotation and who said it, with an article: «”: la ministra». */
const leadsToSource = lazy(() => /^[»”"’'.!?]{0,3}\s?[,:—–-]\s{0,2}(?:\p{Ll}{1,3}\s){0,2}$/u);

/** Do words of somebody end right before an offset, with the sign that leads to who said them? */
export function isBehindQuotation({ quotes, source }: Post<never>, at: number): boolean {
  const quote = quotes.findLast(({ end }) => end <= at);
  if (!quote || quote.text.split(/\s+/).length < fewestQuoted) return false;
  return leadsToSource().test(source.slice(quote.end, at));
}
