import { type Draft, defineRule } from '../../../src/rule.js';

/** A year before 2020 at the end of «in 1987»; other numbers are none. */
const longAgo = /(?<!\d)(?:1\d\d|20[01])\d$/;

export default defineRule({
  severity: 'suggestion',
  strict: true,
  quiet: ['emergency', 'reply', 'event'],
  *check(draft, { lexicon }) {
    const past = new Set(
      lexicon
        .hits('past')
        .filter(({ entry, text }) => entry.kind !== 'year' || longAgo.test(text))
        .map(({ start }) => draft.sentenceAt(start)),
    );
    const announced = lexicon.said('announcement').find((hit) => !past.has(draft.sentenceAt(hit.start)));
    if (!announced || hasRoom(draft, lexicon.hits('room'))) return;
    if (draft.hits('kind', 'condolence').length > 0) return;
    yield { at: announced, message: 'one-way', data: { words: announced.text } };
  },
});

/** A question, a contact or an invitation to take part. What says that nobody answers is none. */
function hasRoom(draft: Draft, invitations: readonly { start: number }[]): boolean {
  const closed = new Set(draft.hits('dialogue', 'no_reply').map(({ start }) => draft.sentenceAt(start)));
  const open = ['contact', 'interaction', 'question'].flatMap((group) => draft.said('dialogue', group));
  return (
    draft.phones.length > 0 ||
    [...open, ...invitations, ...draft.emails].some(({ start }) => !closed.has(draft.sentenceAt(start)))
  );
}
