import {
  actorOf,
  type Hit,
  headOf,
  type Issue,
  type Lexicon,
  objectEnd,
  overlap,
  type Post,
  type Said,
  type Span,
  spanOf,
} from '../../../src/rule.js';
import { isServed } from './channels.js';

/** Words of a post that is one notice. */
const mostWords = 80;

/** Classes of verbs for what is done without an office: coming, looking, taking care. */
const elsewhere = ['come', 'inform', 'care', 'feel'] as const;

/**
 * In a short post, the name of paperwork beside what people can or must do, whatever the verb, or beside a day to come:
 * “A parking badge is yours if you work nights”. Or a day by which people can or must do something.
 */
export function paperworkPerhaps(post: Post<'actorAt'>, lexicon: Lexicon): Span | undefined {
  if (post.kind === 'article' || post.kind === 'event' || post.words.length > mostWords) return undefined;
  // Who names an hour waits for people somewhere.
  if (post.times.length > 0) return undefined;
  const over = post.within('sentence', [...lexicon.hits('granted'), ...lexicon.hits('done')]);
  const named = [...lexicon.said('matter'), ...lexicon.said('thing')].sort((a, b) => a.start - b.start);
  const isDated = (said: Said): boolean => post.dates.some((date) => said.start <= date.start && date.end <= said.end);
  const isMeant = (said: Said): boolean =>
    said.verb !== undefined && !said.verb.negated && said.time !== 'past' && !over.has(said) && !isElsewhere(said);
  const matter = named.find((hit) => {
    const said = post.sayings.at(hit.start);
    if (!said || !isMeant(said)) return false;
    return said.mode === 'states' ? isDated(said) : !isTold(said) && isDemanded(post, said);
  });
  return matter ?? byThen(post, lexicon.said('due'), isMeant) ?? obliged(post, lexicon.said('applies'), isMeant);
}

/** “You must book for the tours”: people have to ask for something, whatever it is. */
function obliged(post: Post<'actorAt'>, asks: readonly Hit[], isMeant: (said: Said) => boolean): Span | undefined {
  const said = post.sayings.with(asks).find((one) => {
    const isAsking = asks.some((hit) => one.verb !== undefined && overlap(hit, one.verb.main));
    return one.mode === 'must' && one.role === 'main' && isAsking && isMeant(one) && isDemanded(post, one);
  });
  return said?.verb && spanOf(post.source, said.verb.start, objectEnd(post, said));
}

const isElsewhere = ({ verb }: Said): boolean => elsewhere.some((act) => verb?.acts.has(act));

const isTold = ({ verb }: Said): boolean => verb !== undefined && (verb.acts.has('say') || verb.acts.has('contact'));

/** May, or must, people do it? */
function isDemanded(post: Post<'actorAt'>, said: Said): boolean {
  if (said.mode !== 'offers' && said.mode !== 'must') return false;
  const actor = actorOf(post, said);
  return actor === 'reader' || actor === 'people' || actor === 'nobody';
}

/** “Residents who want one should say so by 28 February”, «inscribe a tu equipo hasta el 28». */
function byThen(post: Post<'actorAt'>, due: readonly Hit[], isMeant: (said: Said) => boolean): Span | undefined {
  const limited = post.within('sentence', due);
  const isAsked = ({ mode, verb }: Said): boolean =>
    mode === 'asks' && verb?.acts.has('request') === true && !verb.acts.has('contact');
  const said = post.sayings
    .with(due)
    .find((one) => limited.has(one) && isMeant(one) && (isDemanded(post, one) || isAsked(one)));
  return said?.verb && spanOf(post.source, said.verb.start, objectEnd(post, said));
}

/** A sentence like those that call for a procedure. */
export function* likePaperwork(post: Post<'actorAt' | 'channels' | 'sentencesLike'>): Generator<Issue> {
  const [at] = post.sentencesLike('calls-for-procedure');
  if (!at || isServed(post, at) || post.sayings.with([at]).some(needs)) return;
  yield { at, message: 'unreachable', severity: 'suggestion', hint: true, data: { words: headOf(at) } };
}

/** «Para la solicitud necesitas el DNI» says what is needed, and calls for nothing. */
const needs = ({ role, verb }: Said): boolean => role === 'main' && verb?.acts.has('want') === true;
