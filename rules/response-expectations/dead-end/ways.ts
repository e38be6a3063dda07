import {
  actorOf,
  holds,
  keyOf,
  type Lexicon,
  languageOf,
  overlapsWith,
  type Post,
  type Range,
  type Said,
} from '../../../src/rule.js';

type Read = Post<'actorAt' | 'answerTime' | 'dates' | 'grammar' | 'refusals'>;

/** A telephone, a link, a mailbox or somebody else's account; the account at the start is of the one who asked. */
export const namesContact = ({ phones, links, emails, mentions, paragraphs }: Post<never>): boolean =>
  phones.length + links.length + emails.length > 0 ||
  mentions.some(({ start }) => start > (paragraphs[0]?.start ?? 0) + 2);

/** The address of a mailbox counts as one of the e-mails, heard or deaf. */
export const isMail = (url: string): boolean => /^mailto:/i.test(url);

/** Words and statements that give another way, or tell when somebody answers. */
export function waysIn(post: Read, lexicon: Lexicon): readonly Range[] {
  // A link to which the reader is sent: “… use https://milltown.example/help”.
  const shown = post.links.filter(({ start, url }) => !isMail(url) && isShown(post.sayings.at(start - 1)));
  const promised = post.answerTime.promises.filter(({ hours }) => hours !== undefined);
  return [...lexicon.hits('channel'), ...lexicon.hits('invite'), ...shown, ...answered(post), ...promised];
}

/** Does it give another way, or a promise? Whoever turns people away tells them no day. */
export const helps = (post: Read, lexicon: Lexicon): boolean =>
  namesContact(post) ||
  post.dates.length + post.times.length + post.answerTime.promises.length > 0 ||
  (['sent_on', 'scam'] as const).some((group) => lexicon.hits(group).length > 0) ||
  waysIn(post, lexicon).length > 0;

/** Statements that somebody gets in touch with the reader: “this is not the place, but they'll phone you today”. */
function answered(post: Read): readonly Said[] {
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
