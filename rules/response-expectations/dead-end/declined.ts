import {
  actorOf,
  denialBefore,
  type Hit,
  holds,
  type Issue,
  type Lexicon,
  type Offset,
  objectEnd,
  overlap,
  type Post,
  type Range,
  type Said,
  type Span,
  spanOf,
} from '../../../src/rule.js';
import { namesContact } from './ways.js';

type Read = Post<'actorAt' | 'grammar' | 'dates'>;

/** Words of a post in which people are turned away. A longer text tells of other things. */
const mostWords = 80;

/** Words with which the house turns people away without saying who helps. */
export function declined(post: Read, lexicon: Lexicon): readonly Span[] {
  if (post.kind === 'article' || post.words.length > mostWords || namesContact(post)) return [];
  // Whoever turns people away tells them no day: «Tema cerrado en el club de lectura: el 9 de abril, poesía».
  if (post.dates.length + post.times.length > 0) return [];
  const narrowed = post.within('sentence', lexicon.hits('narrowed'));
  const told = lexicon
    .said('declined')
    .filter((hit) => !isAside(post, lexicon, post.sayings.at(hit.start)) && !(isLoose(hit) && narrowed.has(hit)));
  const stated = post.sayings.with(lexicon.said('takes_up')).filter((said) => refuses(post, lexicon, said));
  const isSentOn = (hit: Hit): boolean =>
    !post.sayings.at(hit.start)?.verb?.negated && !told.some((at) => overlap(at, hit));
  if (told.length + stated.length === 0 || lexicon.hits('sent_on').some(isSentOn)) return [];
  return [...told, ...stated.map((said) => spanFor(post, said))].sort((a, b) => a.start - b.start);
}

/** The first of them, unless one of the `ways` helps. */
export function* turnedAway(
  post: Read,
  lexicon: Lexicon,
  turned: readonly Span[],
  ways: readonly Range[],
): Generator<Issue> {
  const isWay = (way: Range): boolean => isOffered(post, lexicon, way) && !turned.some((at) => overlap(at, way));
  if (turned.length === 0 || ways.some(isWay)) return;
  const warnings = post.within('paragraph', lexicon.hits('scam'));
  const at = turned.find((one) => !warnings.has(one));
  if (!at) return;
  // What “not ours” and “that is all” mean depends on what was asked.
  yield { at, message: 'declined', severity: 'suggestion', hint: true, data: { words: at.text } };
}

/**
 * Does it send the reader there: “our office helps you”, “ask at the front desk”? “Don't ring the office”, “our staff in
 * the office know nothing” do not.
 */
function isOffered(post: Read, lexicon: Lexicon, { start }: Offset): boolean {
  const { mode, verb } = post.sayings.at(start) ?? {};
  const turns = post.within('sentence', lexicon.hits('rather')).of({ start });
  if (!verb || turns.some((hit) => hit.start < start)) return true;
  if (verb.negated) return false;
  return (
    mode !== 'states' || (['reply', 'answer', 'contact', 'open', 'give'] as const).some((act) => verb.acts.has(act))
  );
}

/** Do its words turn people away only two times in three? */
const isLoose = ({ entry }: Hit): boolean => entry.kind === 'loose';

/** “If it is not ours, …”, “although it is none of our business, we …”, or what an office-holder said of others. */
function isAside(post: Read, lexicon: Lexicon, said: Said | undefined): boolean {
  if (!said) return false;
  const hedges = post.within('sentence', lexicon.hits('though')).of(said);
  if (said.mode === 'question' || hedges.some((hit) => holds(said, hit))) return true;
  return post.sayings.of(said.sentence).some((other) => isSaying(post, other, said));
}

const isSaying = (post: Read, other: Said, { start }: Said): boolean =>
  other.start < start && other.verb?.acts.has('say') === true && ['official', 'other'].includes(actorOf(post, other));

/** The house, or nobody, does not take up what people bring: «los taxis no los gestiona este Ayuntamiento». */
function refuses(post: Read, lexicon: Lexicon, said: Said): boolean {
  const { verb, mode, time } = said;
  if (
    !verb ||
    !denies(lexicon, said) ||
    time === 'past' ||
    mode === 'asks' ||
    mode === 'wishes' ||
    isAside(post, lexicon, said)
  )
    return false;
  const verbs = post.within('sentence', lexicon.hits('takes_up')).of(said);
  const [act] = verbs.filter((hit) => overlap(hit, verb.main));
  // Requests are taken up to a day: «no se admiten más solicitudes».
  if (!act || (act.entry.kind === 'admits' && !isAbout(post, lexicon, said))) return false;
  const limits = [...post.hits('dates', 'relative'), ...lexicon.hits('narrowed'), ...lexicon.hits('not_all')];
  if (limits.some((at) => holds(said, at))) return false;
  const actor = actorOf(post, said);
  if (actor === 'ours') return act.entry.kind === 'helps' || isAbout(post, lexicon, said);
  const group = said.subject ?? said.agent;
  const ours = lexicon.hits('who_declines');
  const named = [group, ...(verb.pronoun === undefined ? [] : said.groups.filter(({ start }) => start > verb.end))];
  const isNamed = named.some((one) => one !== undefined && ours.some((hit) => overlap(hit, one)));
  return isNamed || (actor === 'nobody' && isAbout(post, lexicon, said));
}

/** “No longer deals with” and “nobody here will tell you” deny too. */
function denies(lexicon: Lexicon, said: Said): boolean {
  const { verb } = said;
  if (verb === undefined || verb.negated) return verb?.negated === true;
  const before = { start: said.start, end: verb.main.start };
  return lexicon.hits('denied').some((hit) => holds(before, hit));
}

/** Does it speak of a matter that the reader brings? */
function isAbout(post: Read, lexicon: Lexicon, said: Said): boolean {
  const { verb, start } = said;
  // «Los taxis no los gestionamos».
  const isFronted = verb?.pronoun !== undefined && verb.voice !== 'reflexive' && verb.start > start;
  const matters = lexicon.hits('brought').filter(({ entry }) => entry.kind !== 'request');
  const brought = [...matters, ...post.hits('grammar', 'you')];
  const asked = post.sentences[said.sentence - 1]?.text.includes('?') === true;
  return asked || post.within('sentence', brought).has(said) || isFronted;
}

/** From its subject or verb up to its object. */
function spanFor(post: Read, said: Said): Span {
  const from = Math.min(said.subject?.start ?? said.end, said.verb?.start ?? said.end);
  const start = Math.max(said.start, from - denialBefore(post, from));
  return spanOf(post.source, start, Math.max(objectEnd(post, said), said.verb?.end ?? 0));
}
