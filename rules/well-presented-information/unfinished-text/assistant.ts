import { type Draft, type Group, type Lexicon, type Span, spanOf } from '../../../src/rule.js';

/** The sentences at either end in which an assistant speaks to its user. */
const atEnds = 3;

/** What a writing assistant said around the text that it wrote: before it and behind it. */
export function* assistantWords(post: Draft, lexicon: Lexicon): Iterable<Span> {
  const { sentences } = post;
  const opening = hitsOf(post, lexicon, sentences.slice(0, atEnds));
  const [agreed] = post.kind === 'reply' ? [] : opening('agreed');
  const given =
    (agreed && [...opening('handed'), ...opening('given')].find(({ start }) => start > agreed.start)) ??
    opening('handed').find(({ start }) => start === sentences[0]?.start);
  if (given && !post.within('sentence', post.links).has(given))
    yield agreed && agreed.start < given.start ? spanOf(post.source, agreed.start, given.end) : given;
  const [refused] = opening('machine');
  if (refused) yield refused;
  if (post.kind === 'article') return;
  const [offered] = hitsOf(post, lexicon, sentences.slice(-atEnds))('offered');
  if (offered) yield offered;
}

/** Finds the words of a group in some sentences. */
function hitsOf({ source }: Draft, lexicon: Lexicon, sentences: readonly Span[]) {
  const from = sentences[0]?.start ?? 0;
  const to = sentences.at(-1)?.end ?? 0;
  return (group: Group): readonly Span[] =>
    lexicon
      .hits(group)
      .filter(({ start, end }) => start >= from && end <= to)
      .map(({ start, end }) => withSigns(source, start, end));
}

/** The words with the signs of a question or an exclamation around them. */
function withSigns(source: string, start: number, end: number): Span {
  const before = /[¡¿]*$/.exec(source.slice(Math.max(0, start - 2), start))?.[0].length ?? 0;
  const behind = /^[!?]*/.exec(source.slice(end, end + 2))?.[0].length ?? 0;
  return spanOf(source, start - before, end + behind);
}
