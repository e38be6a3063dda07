import {
  type Draft,
  defineRule,
  type Hit,
  holds,
  isAttended,
  type Lexicon,
  languageOf,
  type Post,
  type Span,
  spanOf,
} from '../../../src/rule.js';
import { declined, turnedAway } from './declined.js';
import { helps, isMail, waysIn } from './ways.js';

export default defineRule({
  severity: 'error',
  severities: ['suggestion'],
  reads: ['actorAt', 'answerTime', 'dates', 'grammar', 'refusals'],
  alike: { kind: 'turns-away', message: 'declined', excuses: (post, { lexicon }) => helps(post, lexicon) },
  *check(post, { lexicon }) {
    const refusals = refusalsOf(post, lexicon, post.refusals);
    const turned = declined(post, lexicon);
    if (refusals.length + turned.length === 0) return;
    if (isReachable(post, lexicon, new Set(refusals.map(({ at }) => at)))) return;
    const ways = waysIn(post, lexicon);
    const phoned = post.within('sentence', post.phones);
    const warnings = post.within('paragraph', lexicon.hits('scam'));
    // “This page takes no emergencies: dial 999” sends them there.
    const urgent = post.within('sentence', post.phones.length > 0 ? lexicon.hits('urgent') : []);
    let isTold = false;
    for (const { at, message } of refusals) {
      if (phoned.has(at) || warnings.has(at) || urgent.has(at) || isDenied(post, at)) continue;
      // “Write to [our office](mailto:noreply@…)”: the label is no other way.
      const whole = post.links.find((link) => holds(link, at)) ?? at;
      if (ways.some(({ start, end }) => end <= whole.start || whole.end <= start)) continue;
      isTold = true;
      const isLoose = 'entry' in at && (at as Hit).entry.kind === 'loose';
      yield {
        at: spanOf(post.source, at.start, at.end),
        message,
        same: String(post.sentenceAt(at.start)?.start),
        data: { words: at.text },
        ...(isLoose && { hint: true }),
      };
    }
    if (!isTold) yield* turnedAway(post, lexicon, turned, ways);
  },
});

/** «No hemos cerrado los comentarios», “No message goes unanswered”: words that do not deny themselves are denied. */
function isDenied({ language, prose, sayings, sentenceAt }: Post<never>, { start, text }: Span): boolean {
  const negations = languageOf(language)?.syntax?.negations ?? [];
  const denies = (words: string): boolean =>
    words
      .toLowerCase()
      .split(/\s+/)
      .some((word) => negations.includes(word));
  const clause = prose.slice(sayings.at(start)?.start ?? start, start);
  const [first = ''] = sentenceAt(start)?.text.trim().split(/\s/) ?? [];
  return !denies(text) && (denies(clause) || denies(first));
}

/** Words that refuse an answer, and addresses that nobody reads, in source order. */
function refusalsOf(draft: Draft, lexicon: Lexicon, spoken: readonly Span[]): { at: Span; message: string }[] {
  if (spoken.length + draft.emails.length === 0) return [];
  const deaf = draft.emails.filter((email) => lexicon.hitsIn(email.text, 'no_reply').length > 0);
  return [...spoken.map((at) => ({ at, message: 'refusal' })), ...deaf.map((at) => ({ at, message: 'address' }))].sort(
    (a, b) => a.at.start - b.at.start,
  );
}

/** Is there a number, address or form beside the `deaf` ones? An emergency number counts only in an emergency. */
const isReachable = (draft: Draft, lexicon: Lexicon, deaf: ReadonlySet<Span>): boolean =>
  draft.phones.some((phone) => draft.kind === 'emergency' || !isAttended(phone.text)) ||
  draft.emails.some((email) => !deaf.has(email)) ||
  draft.links.some(({ url }) => !isMail(url) && lexicon.hitsIn(url.replace(/[^\p{L}]+/gu, ' '), 'channel').length > 0);
