import { defineRule, type Lexicon, overlapsWith, type Post, type Said, type Span } from '../../../src/rule.js';

/** A year before 2020 at the end of «in 1987»; other numbers are none. */
const longAgo = /(?<!\d)(?:1\d\d|20[01])\d$/;

/** An article announces in its first sentences; later it tells a story. */
const leadSentences = 4;

export default defineRule({
  severity: 'suggestion',
  strict: true,
  quiet: ['emergency', 'reply', 'event'],
  reads: ['announcement', 'decisions', 'dialogue', 'kind', 'news'],
  *check(post, { lexicon }) {
    if (hasRoom(post, lexicon.hits('room')) || post.hits('kind', 'condolence').length > 0) return;
    const judged = post.announcement?.holds;
    if (judged === 'no') return;
    const at = announced(post, lexicon) ?? (judged === 'surely' ? post.opening : undefined);
    if (at) yield { at, message: 'one-way', data: { words: headOf(at) } };
  },
});

/** The first words of a whole sentence stand for it. */
const headOf = ({ text }: Span): string => (/^(?:\S+\s+){0,6}\S+/.exec(text)?.[0] ?? text).replace(/[\s\p{P}]+$/u, '');

/** The first words that announce; what was long ago is told, not announced. */
function announced(post: Post<'decisions'>, lexicon: Lexicon): Span | undefined {
  const past = post.within(
    'sentence',
    lexicon.hits('past').filter(({ entry, text }) => entry.kind !== 'year' || longAgo.test(text)),
  );
  const leadEnd = post.kind === 'article' ? (post.sentences[leadSentences]?.start ?? Infinity) : Infinity;
  const said = [...lexicon.said('announcement'), ...post.decisions].sort((a, b) => a.start - b.start);
  return said.find((hit) => hit.start < leadEnd && !past.has(hit));
}

/** A question, a contact or an invitation to take part. What says that nobody answers is none. */
function hasRoom(post: Post<'dialogue' | 'news'>, invitations: readonly Span[]): boolean {
  const closed = post.within('sentence', post.hits('dialogue', 'no_reply'));
  const open = (['contact', 'interaction', 'question'] as const).flatMap((group) => post.said('dialogue', group));
  const choices = post.hits('news', 'choice');
  const isChoice = overlapsWith(choices);
  if (post.sayings.with(choices).some((said) => letsChoose(said, isChoice))) return true;
  return post.phones.length > 0 || [...open, ...invitations, ...post.emails].some((at) => !closed.has(at));
}

/** “You choose”, «vota en la biblioteca»: the reader decides. */
const letsChoose = ({ verb, mode, role }: Said, isChoice: ReturnType<typeof overlapsWith>): boolean =>
  verb !== undefined &&
  !verb.negated &&
  role === 'main' &&
  (mode === 'asks' || verb.person === 2 || verb.person === 5) &&
  isChoice(verb);
