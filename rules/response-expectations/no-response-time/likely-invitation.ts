import {
  findDurations,
  type Hit,
  type Issue,
  lastAt,
  type Post,
  quotedFrom,
  type Said,
  type Sentence,
  type Span,
  type Within,
} from '../../../src/rule.js';

type Read = Post<'answerTime' | 'dialogue' | 'kind' | 'ownerOf' | 'sentencesLike'>;

/** Words of a post that has no room for other matters. */
const mostWords = 59;

/**
 * Words that invite to write more often than not, in a short post; behind a telephone that is not for messages, none.
 */
export function askedPerhaps(post: Read, isFree: (address: string) => boolean): Issue | undefined {
  if (post.kind === 'article' || post.kind === 'reply' || post.words.length > mostWords) return undefined;
  const closed = post.within('sentence', post.hits('dialogue', 'no_reply'));
  const isLabel = (hit: Span): boolean => post.links.some(({ start, end }) => start <= hit.start && hit.end <= end);
  const isDenied = (hit: Span): boolean => post.sayings.at(hit.end - 1)?.verb?.negated === true;
  const timed = post.within('sentence', post.times);
  // “Fire away: two of them answer as you type, from 7 to 9pm”.
  const isLive = (hit: Span): boolean => timed.has(hit) || timed.has(hit, 1);
  const asked = post
    .said('dialogue', 'asked')
    .find((hit) => !closed.has(hit) && !isLabel(hit) && !isDenied(hit) && !isLive(hit));
  const said = post.phones.length > 0 ? undefined : asked;
  const at = said ?? openedTo(post, closed, isFree);
  if (at) return issueAt(at, readAs(post, at));
  const sentence = invitedIn(post, closed) ?? answeredIn(post, closed);
  return sentence && issueAt(sentence, quotedFrom(sentence));
}

/** “Every question left here is answered by our rangers”: an answer is promised, where no time is named. */
function answeredIn(post: Read, closed: Within<Hit>): Sentence | undefined {
  if (isTimed(post) || post.dates.length > 0) return undefined;
  const places = post.within('sentence', post.hits('dialogue', 'place'));
  const matters = post.within('sentence', post.hits('dialogue', 'matter'));
  const isHere = (said: Said): boolean => places.has(said) || said.groups.every(({ preposition }) => !preposition);
  const said = post.answerTime.offered.find(
    (one) => one.mode === 'states' && !closed.has(one) && matters.has(one) && isHere(one),
  );
  return said && post.sentences[said.sentence];
}

const issueAt = (at: Span, words: string): Issue => ({
  at,
  message: 'missing',
  hint: true,
  data: { words },
});

/** The words as readers see them, without the signs of a link; of an address, which the prose leaves out, itself. */
export const readAs = ({ prose }: Post<never>, { start, end, text }: Span): string =>
  prose.slice(start, end).replace(/\s+/g, ' ').trim() || text;

/** Does it give a number that is answered at once, an hour or a time? */
const isTimed = ({ phones, times, prose, language }: Read): boolean =>
  phones.length + times.length > 0 || findDurations(prose, language).length > 0;

/** A sentence that reads like an invitation to write, where no time is named. */
function invitedIn(post: Read, closed: Within<Hit>): Sentence | undefined {
  if (isTimed(post)) return undefined;
  const paperwork = post.within('sentence', post.sentencesLike('calls-for-procedure'));
  return post
    .sentencesLike('invites-to-write')
    .find(
      (sentence) =>
        !closed.has(sentence) && !paperwork.has(sentence) && !isPolled(post, sentence) && !isSent(post, sentence),
    );
}

/**
 * Is it about a thing, with a mailbox beside it: “Email a scan of your passport to clerk@…”? Words find the invitations
 * that have one.
 */
const isSent = (post: Read, sentence: Sentence): boolean =>
  post.within('sentence', post.emails).has(sentence) &&
  post.sayings
    .with([sentence])
    .some(({ groups, verb }) =>
      groups.some(({ preposition, start }) => !preposition && verb !== undefined && start >= verb.end),
    );

/** Does it stand behind a question, as what readers think is asked for: “Which name would you choose? Tell us”? */
const isPolled = ({ sayings, sentences }: Read, { start }: Span): boolean =>
  sayings.of(lastAt(sentences, start) - 1).some(({ mode, verb }) => mode === 'question' && verb !== undefined);

/** Classes of verbs for paperwork, and for things sent, which ask for no answer. */
const elsewhere = ['request', 'give', 'send'] as const;

/**
 * A mailbox of the body behind a question or that people may use, or a number for messages, in whatever words: “Puzzled? clerk@…”.
 */
function openedTo(post: Read, closed: Within<Hit>, isFree: (address: string) => boolean): Span | undefined {
  const ways = post.said('dialogue', 'way');
  if (post.emails.length + ways.length === 0 || post.times.length > 0) return undefined;
  if (findDurations(post.prose, post.language).length > 0) return undefined;
  // A number for messages has nobody at it; another one is answered at once.
  const written = post.within('sentence', ways);
  if (post.phones.some((phone) => !written.has(phone))) return undefined;
  const dated = post.within('sentence', post.dates);
  const called = post.within('sentence', post.phones);
  const asks = post.within(
    'sentence',
    post.sentences.filter(({ text }) => text.includes('?')),
  );
  return [...post.emails, ...ways].find((at) => {
    const said = post.sayings.at(at.start);
    // “Puzzled?” looks like the past.
    const isOver = said?.time === 'past' && said.mode !== 'question';
    if (closed.has(at) || said?.verb?.negated || isOver || dated.has(at)) return false;
    if (elsewhere.some((act) => said?.verb?.acts.has(act)) || post.ownerOf(at) !== 'body') return false;
    const isOffered = asks.has(at) || asks.has(at, -1) || said?.mode === 'offers' || said?.mode === 'must';
    if (post.emails.includes(at)) return !isFree(at.text) && !inLink(post, at) && isOffered;
    return called.has(at);
  });
}

const inLink = ({ links }: Post<never>, { start, end }: Span): boolean =>
  links.some((link) => link.start <= start && end <= link.end);
