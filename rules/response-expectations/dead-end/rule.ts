import { type Draft, defineRule, isAttended, type Lexicon, type Span, spanOf } from '../../../src/rule.js';

export default defineRule({
  severity: 'error',
  *check(draft, { lexicon }) {
    const addresses = draft.emails.filter((email) => lexicon.hitsIn(email.text, 'no_reply').length > 0);
    const spoken = lexicon.hits('no_reply').filter((hit) => hit.entry.weight > 0 && !draft.quoted(hit));
    const warnings = new Set(lexicon.hits('scam').map(({ start }) => draft.paragraphAt(start)));
    const refusals = [
      ...spoken.map((hit) => ({ at: hit as Span, message: 'refusal' })),
      ...addresses.map((at) => ({ at, message: 'address' })),
    ];
    const told = new Set<unknown>();
    for (const { at, message } of refusals.sort((a, b) => a.at.start - b.at.start)) {
      const sentence = draft.sentenceAt(at.start);
      if (warnings.has(draft.paragraphAt(at.start)) || (sentence && told.has(sentence))) continue;
      if (hasChannel(draft, lexicon, at, addresses)) continue;
      told.add(sentence);
      yield { at: spanOf(draft.source, at.start, at.end), message, data: { words: at.text } };
    }
  },
});

/** Is there another way to get an answer? A number of emergencies is one in an emergency, or in the very sentence that refuses. */
function hasChannel(draft: Draft, lexicon: Lexicon, refusal: Span, deaf: readonly Span[]): boolean {
  const sentence = draft.sentenceAt(refusal.start);
  const apart = ({ start, end }: Span): boolean => end <= refusal.start || refusal.end <= start;
  const near = ({ start }: Span): boolean => sentence !== undefined && sentence.start <= start && start < sentence.end;
  return (
    draft.phones.some((phone) => !isAttended(phone.text) || draft.kind === 'emergency' || near(phone)) ||
    draft.emails.some((email) => !deaf.includes(email)) ||
    [...lexicon.hits('channel'), ...lexicon.hits('invite')].some(apart) ||
    draft.links.some(({ url }) => lexicon.hitsIn(url.replace(/[^\p{L}]+/gu, ' '), 'channel').length > 0)
  );
}
