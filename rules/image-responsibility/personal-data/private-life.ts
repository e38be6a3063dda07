import {
  type Hit,
  holdsMaskedNumber,
  lastAt,
  lazy,
  likelyNames,
  type Post,
  rememberedFor,
  type Sentence,
  type Span,
  spanOf,
  type Within,
  yearsAgo,
} from '../../../src/rule.js';
import { isReply, speaksToSomebody } from './addressed.js';

/** What tells of a person: their health, debts, fines, aids; each with its group in the lexicon `personal`. */
const matters = ['health', 'debt', 'aided'] as const;

/**
 * A number within so many characters behind «vive en» is that of a house if a name is beside it: «desde 1987» and «12
 * años» are not.
 */
const house = lazy(
  () =>
    /^(?:[^!?;\n]{0,45}?\p{Lu}[\p{L}'’·.-]*,? (?:n\.?º ?|número )?\d{1,4}(?![\d.:]*\d| ?(?:h\b|de\b|€|%)| \p{Ll}+s\b)(?:, ?(?:\d{1,2}\.?[ºª°]|[Bb]ajo|[Pp]ortal|[Pp]iso|[Pp]uerta|[Ff]lat)[^.;!?\n]{0,16})?|,? \d{1,4}\p{L}? \p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*){0,3}|(?: \p{Ll}{1,12}){1,2} \d{1,3}\p{L}? ?(?:n\.?º|#|[Nn]r?o\.?) ?\d{1,3}\p{L}?(?: ?- ?\d{1,3})?)/u,
);

type Read = Post<'datesToCome' | 'kind' | 'personal'>;

/** What a post tells of a named person; `isLikely`: of a matter that may be public, or of another person. */
export interface Told extends Span {
  readonly isLikely: boolean;
}

/**
 * Words that tell where a named person lives, or a private matter of theirs; with `hints`, also likely ones. Numbers,
 * `isNumber`, were looked at already.
 */
export function toldOf(post: Read, hints: boolean, isNumber: (at: Span) => boolean): Told[] {
  const told = matters
    .flatMap((group) => post.said('personal', group))
    .filter((at) => isNamed(post, at, 0) && !isOwn(post, at));
  const sure = privateAmong(post, told).find((at) => !isNumber(at));
  if (sure) return [{ ...sure, isLikely: false }];
  const likely = hints ? toldPerhaps(post).find((at) => !isNumber(at)) : undefined;
  return likely ? [{ ...likely, isLikely: true }] : [];
}

/** Words of a sentence that tells something: “Photo: Lola Ashby” does not. */
const fewestWords = 5;

/** A sentence that may tell something private, if somebody is named in it or before who is not public. */
export function privateOf(at: Sentence, post: Read): Span | undefined {
  const isLabel = at.endWord - at.firstWord < fewestWords;
  // «El ganador es Ana Gil Ros, ***4567**»: it is published as the law asks.
  if (
    isLabel ||
    holdsMaskedNumber(post.source.slice(at.start, at.end)) ||
    post.kind === 'emergency' ||
    isOwn(post, at) ||
    post.within('sentence', publicIn(post)).has(at)
  )
    return undefined;
  // A name within what is asked about is no place.
  const beginning = { start: at.start, end: at.start, text: '' };
  return [0, -1].some((near) => isNamed(post, beginning, near)) ? at : undefined;
}

/**
 * Words for a private matter in the sentence of a named person, or in the next: “Ana Bell is on the mend. The broken
 * hip …”. A day to come makes it an event.
 */
function toldPerhaps(post: Read): Span[] {
  const hits = post.said('personal', 'matter');
  if (hits.length === 0 || post.kind === 'emergency' || post.kind === 'article') return [];
  const isPublic = post.within('sentence', publicIn(post));
  const anybody = post.within('sentence', post.hits('personal', 'anybody'));
  const offices = (['office', 'body', 'visited'] as const).flatMap((group) => post.hits('personal', group));
  const elsewhere = post.within('sentence', [...offices, ...post.datesToCome, ...post.times]);
  const isSpokenTo = lazy(() => isReply(post) || speaksToSomebody(post));
  // “Mr Ito, your bill is overdue” speaks to him; “If you have asthma, ask Ada Holm” to whoever reads.
  const isAnybodys = (hit: Hit): boolean =>
    anybody.of(hit).some(({ entry, start }) => {
      if (entry.kind !== 'reader') return true;
      if (isSpokenTo()) return false;
      // “If you find it, take it to Ada Holm at 4 Mill Lane”: that is said of the person named before it.
      if (isNamed(post, hit, 0, Math.max(start, hit.end))) return false;
      return !atHome.has(hit.entry.kind) || !isNamed(post, hit, -1);
    });
  const isNamedNear = (hit: Hit): boolean =>
    isNamed(post, hit, 0) || [-1, 1].some((further) => !isPublic.has(hit, further) && isNamed(post, hit, further));
  return hits.filter(
    (hit) =>
      !isPublic.has(hit) &&
      !isAnybodys(hit) &&
      !isOwn(post, hit) &&
      !isLongAgo(post, hit) &&
      !(atHome.has(hit.entry.kind) && elsewhere.has(hit)) &&
      (hit.entry.kind === 'yours' ? isSpokenTo() : isNamedNear(hit)),
  );
}

/** Kinds of words that tell where somebody is at home: `place`, and `whom`, with their name. */
const atHome: ReadonlySet<string | undefined> = new Set(['place', 'whom']);

/** What makes a person public; «Ana Alcalde» has a surname. */
const publicIn = (post: Post<'personal'>): Hit[] =>
  post.hits('personal', 'public').filter(({ start }) => {
    const sentence = post.sentenceAt(start);
    return !sentence || !fullNames(post)(sentence).some((name) => isSurname(name, start - sentence.start));
  });

const isSurname = ({ known, start, end }: ReturnType<typeof likelyNames>[number], at: number): boolean =>
  known === 'sure' && start < at && at < end;

/** Does its sentence name a year of those who have died? */
const isLongAgo = (post: Post<never>, { start }: Span): boolean =>
  yearsAgo(post.sentenceAt(start)?.text ?? '', post.today, 1600) > 86;

/** Homes and matters of persons, of the dead and of nobody in particular left out. */
function privateAmong(post: Post<'kind' | 'personal'>, told: readonly Span[]): Span[] {
  // «Pilar Sáenz Roa. Domicilio: …»: a home may follow the name.
  const homes = homesIn(post).filter((at) => (isNamed(post, at, 0) || isNamed(post, at, -1)) && !isOwn(post, at));
  if (told.length + homes.length === 0 || post.kind === 'emergency') return [];
  const mourning = post.hits('kind', 'condolence');
  const mourns = post.within('sentence', mourning);
  const isPublic = post.within('sentence', publicIn(post));
  const anybody = post.within('sentence', post.hits('personal', 'anybody'));
  // «Si alguien lo ve, avise; vive en…»: whoever it may be is the subject of another clause.
  const isAnybodys = (at: Span): boolean =>
    anybody.of(at).some(({ start }) => post.sayings.at(start) === post.sayings.at(at.start));
  // Of what the dead died may be told, of their home no more than in the sentence that mourns.
  const tells = [...(mourning.length > 0 ? [] : told), ...homes.filter((at) => !mourns.has(at))];
  return tells.filter((at) => !isOfPublic(post, isPublic, at) && !isAnybodys(at)).slice(0, 1);
}

/** Is it about the public person in its sentence? «El alcalde visitó a Ana Gil, enferma…» is about somebody else. */
function isOfPublic(post: Post<never>, publics: Within<Hit>, at: Span): boolean {
  const sentence = post.sentenceAt(at.start);
  const name = sentence && fullNames(post)(sentence).findLast(({ end }) => sentence.start + end <= at.start);
  if (!name) return publics.has(at);
  const from = sentence.start + name.start;
  const verbs = post.sayings.with([sentence]).flatMap(({ verb }) => verb ?? []);
  return publics.of(at).some(({ end }) => end > from || !verbs.some((verb) => verb.start >= end && verb.end <= from));
}

/** Does somebody tell it of themselves: “**Ana Ruiz**: I was living in Chicago”? */
const isOwn = ({ sayings }: Post<never>, { start }: Span): boolean => sayings.at(start)?.verb?.person === 1;

/**
 * Is a person named, by given name and surname, in the sentence of these words, or so many after it? `before`: before
 * there. Who gave a name to the street of a place is not meant.
 */
function isNamed(
  post: Post<never>,
  at: Span & Partial<Pick<Hit, 'entry'>>,
  further: number,
  before = Number.POSITIVE_INFINITY,
): boolean {
  const sentence = post.sentences[lastAt(post.sentences, at.start) + further];
  // “On Universal Credit” names nobody, nor does “Pension Credit” beside it.
  const isPlace = !at.entry || at.entry.kind === 'place' || at.entry.group === 'aided';
  const last = at.entry?.group === 'aided' ? lastWord(at.text) : undefined;
  return (
    sentence !== undefined &&
    fullNames(post)(sentence).some(
      ({ start, end }) =>
        // «La operan. Canta Ana Gil», but «La operan. Ana Gil canta» tells of another.
        !(further > 0 && start === 0) &&
        sentence.start + end <= before &&
        lastWord(post.prose.slice(sentence.start + start, sentence.start + end)) !== last &&
        !(isPlace && sentence.start + start >= at.start && sentence.start + end <= at.end),
    )
  );
}

const lastWord = (text: string): string => text.slice(text.lastIndexOf(' ') + 1).toLowerCase();

/** The names with surname in a sentence: it is read once, however many words in it tell something. */
const fullNames = rememberedFor(({ prose }: Post<never>) =>
  rememberedFor(({ start, end }: Sentence) => likelyNames(prose.slice(start, end)).filter(({ words }) => words > 1)),
);

/** «vive en la calle Olmo 14», «con domicilio en Larramendi 9, 1.º». */
function homesIn(post: Post<'personal'>): Span[] {
  const { prose, source, said } = post;
  const offices = (['office', 'body', 'visited'] as const).flatMap((group) => post.hits('personal', group));
  const official = post.within('sentence', offices);
  return said('personal', 'dwells').flatMap((hit: Hit) => {
    const { start, end, entry } = hit;
    if (entry.kind === 'beside' && official.has(hit)) return [];
    if (entry.kind === 'whole') return [spanOf(source, start, end)];
    const [number] = house().exec(prose.slice(end, end + 90)) ?? [];
    return number === undefined ? [] : [spanOf(source, start, end + number.length)];
  });
}
