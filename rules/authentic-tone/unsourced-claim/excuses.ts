import {
  type Actor,
  actorOf,
  type Hit,
  type Lexicon,
  overlap,
  overlapsWith,
  type Post,
  type Range,
  type Said,
  type Sentence,
  type Span,
} from '../../../src/rule.js';

type Read = Post<'actorAt' | 'datesToCome'>;

/** A year of the prose: with it a figure can be looked up, unless it is that of a day to come. */
const year = /(?<!\d)(?:19|20)\d\d(?!\d)/g;

/** Is a source given, in the paragraph of a claim or before it: in a heading, the lead of a list, the title? */
export function sourcedIn(post: Read, lexicon: Lexicon): (claim: Hit) => boolean {
  if (isTitled(post, lexicon)) return () => true;
  const sources = sourcesOf(post, lexicon);
  const first = sources.reduce((least, { start }) => Math.min(least, start), Number.POSITIVE_INFINITY);
  const beside = post.within('paragraph', sources);
  return (claim) => first < claim.start || beside.has(claim);
}

/** Is a source given anywhere? */
export const isExcused = (post: Read, { lexicon }: { lexicon: Lexicon }): boolean =>
  isTitled(post, lexicon) || sourcesOf(post, lexicon).length > 0;

const isTitled = ({ title }: Read, lexicon: Lexicon): boolean =>
  lexicon.hitsIn(title?.value ?? '', 'source').length > 0;

function sourcesOf(post: Read, lexicon: Lexicon): readonly Range[] {
  const isToCome = overlapsWith(post.datesToCome);
  const years = [...post.prose.matchAll(year)]
    .map(({ index }) => ({ start: index, end: index + 4 }))
    .filter((at) => !isToCome(at));
  // “Studies show”: whoever names nobody gives no source.
  const vague = overlapsWith(
    lexicon.hits('claim').filter(({ entry }) => entry.kind === 'authority' || entry.kind === 'known'),
  );
  return [...lexicon.hits('source').filter((hit) => !vague(hit)), ...post.links, ...years];
}

/**
 * May these be the words of somebody else: of an interview, or in a sentence in which another says or thinks something,
 * “…, said the director”? What of the sentence is theirs is not asked: in doubt a claim is theirs.
 */
export function isTold(post: Post<'actorAt' | 'isOthersWords'>, claim: Hit): boolean {
  if (post.isOthersWords(claim)) return true;
  const { sentence } = post.sayings.at(claim.start) ?? {};
  return (
    sentence !== undefined &&
    post.sayings.of(sentence).some((said) => {
      const { acts } = said.verb ?? {};
      if (said.role === 'relative' || !(acts?.has('say') || acts?.has('think'))) return false;
      // “Nine in ten tenants say”, «dicen los médicos»: who is counted, or not named, speaks for nobody.
      if (overlap(said.subject ?? behind(said, claim), claim)) return false;
      return !houseOrReader.has(actorOf(post, said));
    })
  );
}

/** Where people counted behind the verb, or who is not named, are its subject: «lo prefieren ya dos tercios». */
function behind({ verb, start }: Said, { entry }: Hit): Range {
  const isAbout = entry.kind === 'comparison' || entry.kind === 'share';
  return verb && !isAbout ? { start: verb.start, end: verb.end + 6 } : { start, end: start };
}

/** Not a sentence that only asks the reader to do something: «toma una dosis cada ocho horas». */
export function notAsked(sentence: Sentence, post: Read): Span | undefined {
  const acts = post.sayings.with([sentence]).filter(({ verb }) => verb !== undefined);
  return acts.length > 0 && acts.every(({ mode }) => mode === 'asks') ? undefined : sentence;
}

/** Those whose words are the post's own. */
const houseOrReader: ReadonlySet<Actor> = new Set(['ours', 'reader', 'nobody']);

/**
 * Its own figures, which the house need not look up: “we cut our costs by 20%”, “one in eight calls to our control room”,
 * “We handled 1,942 requests. 91% were decided on time”.
 */
export function isOwnFigure(post: Post<'actorAt' | 'grammar'>, { start, entry }: Hit): boolean {
  const said = post.sayings.at(start);
  if ((entry.kind !== 'share' && entry.kind !== 'people') || !said) return false;
  if (entry.kind === 'share' && said.verb && actorOf(post, said) === 'ours') return true;
  if (entry.kind === 'share' && post.within('sentence', post.said('grammar', 'we')).has({ start })) return true;
  return post.sayings.all.some(
    (one) => one.start < said.start && one.time === 'past' && actorOf(post, one) === 'ours' && counts(post, one),
  );
}

/** Does a statement give a number? */
const counts = ({ source }: Post<never>, { start, end }: Said): boolean => /\p{N}/u.test(source.slice(start, end));
