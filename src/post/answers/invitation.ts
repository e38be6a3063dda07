import type { Draft } from '../../draft/draft.js';
import type { Group, Hit } from '../../lexicon/lexicon.js';
import { isAttended } from '../../recognizers/phones.js';
import { holdsLetter, holdsLetterOrFigure, isCapital, letters, marks } from '../../text/characters.js';
import { lazy } from '../../text/lazy.js';
import { itemAt, lastAt } from '../../text/ranges.js';
import { overlap, type Span, spanOf } from '../../text/span.js';
import { fact } from '../fact.js';
import type { Post } from '../post.js';
import { queries } from './queries.js';
import { requests } from './requests.js';

export const invitations = fact(['actorAt', 'dialogue', 'ownerOf'], (post): readonly Span[] => {
  const invites = own(post, 'invite');
  const reaches = own(post, 'reach');
  const asking = own(post, 'ask_words');
  const requested = requests(post);
  const queried = queries(post);
  if (invites.length + reaches.length + asking.length + requested.length + queried.length === 0) return [];
  const data = [...post.phones, ...post.emails, ...post.mentions].sort((a, b) => a.start - b.start);
  const others = post.hits('dialogue', 'elsewhere');
  const surveyed = others.some(isKind('survey'));
  const elsewhere = post.within(
    'sentence',
    others.filter((other) => !isKind('survey')(other)),
  );
  const doubts = post.within('sentence', post.hits('dialogue', 'doubt'));
  const isDoubted = (hit: Span): boolean => doubts.has(hit) || doubts.has(hit, -1);
  /**
   * Verbs do not count with a sign-up, a payment, comments or, without an address, an issue tracker, nor in a reply
   * that asks for what it needs to go on.
   */
  const stands = (hit: Span & Partial<Hit>): boolean => {
    if ((post.kind === 'reply' || hit.entry?.kind === 'pronoun') && !isDoubted(hit)) return false;
    const here = elsewhere.of(hit);
    const isAsking = hit.entry?.group === 'ask_words';
    const comments = here.filter(isKind('comments'));
    /** The comments themselves are no question: «los comentarios». */
    const isQuestion = (doubt: Hit): boolean => !comments.some((comment) => overlap(comment, doubt));
    const isForComments = comments.length > 0 && (isAsking || !doubts.of(hit).some(isQuestion));
    const isForTracker = here.some(isKind('tracker')) && (isAsking || !doubts.has(hit));
    if ((isForComments || isForTracker) && !hasDatum(post, hit, data)) return false;
    return here.every(isKind('tracker')) || isDoubted(hit);
  };
  /** Questions do not count with a survey either, nor with comments named right after them. */
  const asksHere = (hit: Hit): boolean => {
    if (post.kind === 'reply' || surveyed || elsewhere.of(hit, 1).some(isKind('comments'))) return false;
    return asks(post, hit);
  };
  const joints = new Map(post.hits('dialogue', 'joins').map((joint) => [joint.start, joint]));
  const asked = [
    ...invites.filter(stands),
    ...reaches.filter((hit) => hasDatum(post, hit, data) && stands(hit)),
    ...asking.filter((hit) => stands(hit) && asksHere(hit)),
    ...requested.filter((at) => !isButton(post, at) && stands(at)),
  ];
  const told = post.within('sentence', asked);
  return [...asked, ...queried.filter((at) => !told.has(at) && stands(at))]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((hit, index, all) => hit.start >= (all[index - 1]?.end ?? 0))
    .map(({ start, end }) => spanOf(post.source, startOf(post, start, joints.get(start)), end));
});

/** After the word that joins an invitation to the text before it: “or call”. */
function startOf(draft: Draft, start: number, joint: Span | undefined): number {
  return joint ? joint.end + (/^\s*/.exec(draft.source.slice(joint.end))?.[0].length ?? 0) : start;
}

const isKind =
  (kind: string) =>
  ({ entry }: Hit): boolean =>
    entry.kind === kind;

/** The hits of the writer's own voice; capitals on every word are a title or a button: "Contact Us". */
const own = (post: Post<'dialogue'>, group: Group<'dialogue'>): Hit[] =>
  post
    .said('dialogue', group)
    .filter(({ text }) => !isCapital(text.codePointAt(0)) || !/^\p{Lu}\p{Ll}+\s\p{Lu}\p{Ll}/u.test(text));

const anyWord = lazy(() => new RegExp(`[${letters}${marks}'-]+`, 'gu'));

/**
 * Does a number or address of the body follow the verb? «llama al 010», not «llama a tu médico, 947…», and not the
 * label «Email: …».
 */
function hasDatum(post: Post<'dialogue'>, hit: Span, data: readonly Span[]): boolean {
  const datum = data[lastAt(data, hit.end - 1) + 1];
  if (!datum || isAttended(datum.text)) return false;
  // «danos un toque: 955…»; a single word before a colon is a label.
  const behind = post.prose.slice(hit.end, datum.start);
  const between = hit.text.includes(' ') ? behind.replace(/^\s?:/, ' ') : behind;
  const end = post.sentences[lastAt(post.sentences, hit.start)]?.end ?? hit.end;
  if (datum.start >= end && (datum.start - end > 12 || holdsLetter(between) || between.includes('\n'))) return false;
  if (/[:;]/.test(between) && /[:;]/.test(between.replace(/(?<=\p{L}\s?):\W*$/u, ''))) return false;
  if (between.length > 80) return false;
  if (isButton(post, hit) || post.hitsIn(between, 'dialogue', 'not_ours').length > 0) return false;
  if (post.hitsIn(between, 'dialogue', 'house').length > 0 || isLabelOf(post, hit, datum)) return true;
  const fillers = post.hitsIn(between, 'dialogue', 'fillers');
  const isMail = itemAt(post.emails, datum.start) === datum;
  return [...between.matchAll(anyWord())].every(
    ({ 0: word, index }) =>
      (word.length <= 3 && word === word.toLowerCase()) ||
      (isMail && isNameAt(between, index)) ||
      fillers.some(({ start, end: last }) => start <= index && index < last),
  );
}

/**
 * A word of a name of one to three words after the verb: “contact Ana Reed at ana@…”, “reach out to Ana Reed at ana@…”.
 */
const isNameAt = (between: string, index: number): boolean => {
  const name = /^\s{0,3}(?:\p{Ll}{1,3}\s)?(?:\p{Lu}[\p{L}'’.-]{1,20}\s{1,3}){1,3}/u.exec(between);
  return name !== null && index < name[0].length;
};

/** Is the verb in a link label with capitals on every word: "Email Us"? */
function isButton({ links }: Draft, { end }: Span): boolean {
  const link = links[lastAt(links, end - 1)];
  return link !== undefined && end <= link.end && /^\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+){1,2}$/u.test(link.label.text);
}

/** Is the verb in the label of the link that opens the address, or right before it: «[write to Ana](mailto:…)»? */
function isLabelOf({ links, prose }: Draft, hit: Span, datum: Span): boolean {
  const link = links[lastAt(links, datum.start)];
  if (!link || !/^mailto:/i.test(link.url) || datum.end > link.end) return false;
  return link.start <= hit.end || !holdsLetterOrFigure(prose.slice(hit.end, link.start));
}

/** Does it ask for words? Verbs do, and questions that end as one; what a web form collects does not count. */
function asks(draft: Draft, hit: Hit): boolean {
  const sentence = lastAt(draft.sentences, hit.start);
  const own = draft.sentences[sentence];
  if (!own || (hit.entry.kind === 'question' && !own.text.includes('?'))) return false;
  const next = draft.sentences[sentence + 1];
  const end = next?.paragraph === own.paragraph ? next.end : own.end;
  const link = draft.links[lastAt(draft.links, own.start - 1) + 1];
  return !link || link.start >= end;
}
