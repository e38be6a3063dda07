import {
  actorOf,
  type Draft,
  defineRule,
  type Hit,
  holds,
  isAttended,
  keyOf,
  type Lexicon,
  languageOf,
  overlapsWith,
  type Post,
  type Said,
  type Span,
  spanOf,
} from '../../../src/rule.js';
import { declined, turnedAway } from './declined.js';

export default defineRule({
  severity: 'error',
  severities: ['suggestion'],
  reads: ['actorAt', 'answerTime', 'dates', 'grammar', 'refusals'],
  *check(post, { lexicon }) {
    const refusals = refusalsOf(post, lexicon, post.refusals);
    const turned = declined(post, lexicon);
    if (refusals.length + turned.length === 0) return;
    if (hasChannel(post, lexicon, new Set(refusals.map(({ at }) => at)))) return;
    // A link to which the reader is sent: “… use https://milltown.example/help”.
    const shown = post.links.filter(({ start }) => isShown(post.sayings.at(start - 1)));
    const promised = post.answerTime.promises.filter(({ hours }) => hours !== undefined);
    const ways = [...lexicon.hits('channel'), ...lexicon.hits('invite'), ...shown, ...answered(post), ...promised];
    const phoned = post.within('sentence', post.phones);
    const warnings = post.within('paragraph', lexicon.hits('scam'));
    // “This page takes no emergencies: dial 999” sends them there.
    const urgent = post.within('sentence', post.phones.length > 0 ? lexicon.hits('urgent') : []);
    let last: Span | undefined; // one finding for each sentence is enough
    for (const { at, message } of refusals) {
      if ((last && post.within('sentence', [last]).has(at)) || phoned.has(at) || warnings.has(at)) continue;
      if (urgent.has(at) || ways.some(({ start, end }) => end <= at.start || at.end <= start)) continue;
      last = at;
      const isLoose = 'entry' in at && (at as Hit).entry.kind === 'loose';
      yield {
        at: spanOf(post.source, at.start, at.end),
        message,
        data: { words: at.text },
        ...(isLoose && { hint: true }),
      };
    }
    if (!last) yield* turnedAway(post, lexicon, turned, ways);
  },
});

/** Statements that somebody gets in touch with the reader: “this is not the place, but they'll phone you today”. */
function answered(post: Post<'actorAt' | 'dates' | 'grammar' | 'refusals'>): readonly Said[] {
  const you = post.hits('grammar', 'you');
  const spoken = post.within('sentence', you);
  const days = post.within('sentence', [...post.dates, ...post.times, ...post.hits('dates', 'relative')]);
  const isRefused = overlapsWith(post.refusals);
  const pronouns = new Set(Object.keys(languageOf(post.language)?.syntax?.pronouns ?? {}));
  return post.sayings.doing(['contact', 'reply'], you).filter((said) => {
    const { verb, mode, role, time } = said;
    const answers = verb?.acts.has('reply') || !verb?.acts.has('say');
    if (!answers || verb?.negated || mode !== 'states' || role !== 'main' || time === 'past') return false;
    // “The school will call you if your child is ill” is about something else.
    const isConditional = post.sayings.of(said.sentence).some((other) => other.role === 'subordinate');
    const whom = said.subject && /^\p{L}+/u.exec(post.source.slice(said.subject.start, said.subject.end))?.[0];
    const isNamed = whom !== undefined && !pronouns.has(keyOf(whom));
    if (isNamed || isConditional || isRefused(said)) return false;
    const isToCome = time === 'to-come' || days.of(said).some((at) => holds(said, at));
    return actorOf(post, said) !== 'reader' && isToCome && spoken.of(said).some((at) => holds(said, at));
  });
}

/** Is the reader sent there, or answered there: «te contestan en https://milltown.example/chat»? */
const isShown = (said: Said | undefined): boolean =>
  said?.mode === 'asks' || (said?.verb?.acts.has('reply') === true && !said.verb.negated);

/** Words that refuse an answer, and addresses that nobody reads, in source order. */
function refusalsOf(draft: Draft, lexicon: Lexicon, spoken: readonly Span[]): { at: Span; message: string }[] {
  if (spoken.length + draft.emails.length === 0) return [];
  const deaf = draft.emails.filter((email) => lexicon.hitsIn(email.text, 'no_reply').length > 0);
  return [...spoken.map((at) => ({ at, message: 'refusal' })), ...deaf.map((at) => ({ at, message: 'address' }))].sort(
    (a, b) => a.at.start - b.at.start,
  );
}

/** Is there another number, address or form? An emergency number counts only in an emergency. */
const hasChannel = (draft: Draft, lexicon: Lexicon, deaf: ReadonlySet<Span>): boolean =>
  draft.phones.some((phone) => draft.kind === 'emergency' || !isAttended(phone.text)) ||
  draft.emails.some((email) => !deaf.has(email)) ||
  draft.links.some(({ url }) => lexicon.hitsIn(url.replace(/[^\p{L}]+/gu, ' '), 'channel').length > 0);
