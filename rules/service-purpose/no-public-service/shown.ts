import { actorOf, overlapsWith, type Post, type Said, type Sentence, type Span, spanOf } from '../../../src/rule.js';

/** What shows in the first words of a post that it is not for its readers. */
export type Shown =
  /** It tells how an act went; and nothing of what is to come? */
  | { readonly how: 'report'; readonly isAlone: boolean }
  /** It tells what the house does: in its first words, without asking or honouring anybody? */
  | { readonly how: 'acts'; readonly words: Span; readonly isFirst: boolean }
  | { readonly how: 'past' }
  | { readonly how: 'feeling' };

type Read = Post<'actorAt' | 'eventToCome' | 'grammar' | 'house' | 'isPast' | 'kind' | 'puffery' | 'purpose'>;

export function shownBy(post: Read): Shown | undefined {
  const lead = post.lead.some((sentence) => statesIn(post, sentence).length > 0)
    ? post.lead
    : post.sentences.slice(0, longestLead);
  // «Participamos en el festival del 15 al 31 de marzo» is written as what is over is.
  const isOver = (post.eventToCome?.holds ?? 'no') === 'no';
  const told = post.within('sentence', post.said('kind', 'report'));
  if (isOver && lead.some((sentence) => told.has(sentence)))
    return { how: 'report', isAlone: !lead.some((one) => isOpen(post, one)) };
  const words = actingWords(post);
  if (words) return { how: 'acts', words, isFirst: isAtHead(post, words) && !isForOthers(post, words) };
  if (isOver && lead.some((sentence) => post.isPast(sentence) && happened(post, sentence))) return { how: 'past' };
  if (post.words.length > mostWordsOfFeeling) return undefined;
  const isToCome = lead.some((sentence) => statesIn(post, sentence).some(({ time }) => time === 'to-come'));
  const felt = [...post.said('purpose', 'decoration'), ...post.said('puffery')];
  return !isToCome && felt.some(({ text }) => /\p{L}/u.test(text)) ? { how: 'feeling' } : undefined;
}

/** So many sentences may come before the first that states something. */
const longestLead = 3;

const statesIn = ({ sayings }: Read, sentence: Sentence): readonly Said[] =>
  sayings.with([sentence]).filter(({ verb }) => verb !== undefined);

/** More words say something beside the feeling. */
const mostWordsOfFeeling = 30;

/** Does it tell of what is to come, or can be done? */
const isOpen = (post: Read, sentence: Sentence): boolean =>
  statesIn(post, sentence).some(({ mode, time }) => mode !== 'states' || time === 'to-come');

/** Is it over by its main clause: «ha reunido», but not «verás lo que se celebró»? */
const happened = (post: Read, sentence: Sentence): boolean =>
  statesIn(post, sentence).some(({ role, time }) => role === 'main' && time === 'past');

/** Is it in the first words, at most after one such as «Ayer»? */
const isAtHead = ({ sentenceAt, source }: Read, { start }: Span): boolean =>
  (source.slice(sentenceAt(start)?.start ?? start, start).match(/\p{L}+/gu)?.length ?? 0) < 2;

/** Does it ask or give something, or does “we” tell: “We asked what you wanted”, “We've published the review”? */
const isForOthers = ({ sayings }: Read, { end }: Span): boolean => {
  const { acts, person } = sayings.at(end - 1)?.verb ?? {};
  const kinds = person === 4 ? (['request', 'give', 'say', 'share'] as const) : (['request', 'give'] as const);
  return kinds.some((act) => acts?.has(act));
};

/** More would repeat the post. */
const mostSigns = 80;

/** The house with what it does; a town may be itself: «Valladolid acoge». */
function actingWords(post: Read): Span | undefined {
  const isHouse = overlapsWith([...post.said('house', 'body'), ...post.mentions]);
  for (const said of post.lead.flatMap((sentence) => statesIn(post, sentence))) {
    const { mode, role, subject, verb } = said;
    if (!verb || verb.voice === 'passive' || role !== 'main' || mode === 'asks') continue;
    if (actorOf(post, said) !== 'ours' && !(subject && isHouse(subject))) continue;
    const start = subject && subject.start < verb.start ? subject.start : verb.start;
    if (verb.end - start <= mostSigns && !post.quoted(verb)) return spanOf(post.source, start, verb.end);
  }
  return undefined;
}
