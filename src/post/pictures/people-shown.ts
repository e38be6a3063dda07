import type { Draft } from '../../draft/draft.js';
import type { Consent, Image, Value } from '../../draft/media.js';
import type { Group, Hit } from '../../lexicon/lexicon.js';
import { networkTitle } from '../../network/network.js';
import { parseMoment } from '../../recognizers/dates/dates.js';
import { findNames, likelyNames } from '../../recognizers/names.js';
import { findUrls } from '../../recognizers/urls.js';
import { yearsAgo } from '../../recognizers/years.js';
import { figures, letters } from '../../text/characters.js';
import { keyOf } from '../../text/fold.js';
import { findQuotes } from '../../text/quotes.js';
import { merged, overlapsWith, without } from '../../text/ranges.js';
import { rememberedFor } from '../../text/remembered.js';
import { holds, overlap, type Span } from '../../text/span.js';
import { fact } from '../fact.js';
import type { Post } from '../post.js';
import { whyUseless } from './alt.js';
import { posterText } from './poster.js';
import type { PeopleShown, ShownAt } from './shown.js';

/**
 * The people whom a picture shows recognisably, according to its keys, its alternative text and its caption: none in
 * drawings, posters and stock pictures, none whose face is hidden; no adults in a crowd and no official in office. A
 * useless alternative text or the post's headline describes nothing.
 */
export const peopleShown = fact(['images', 'links-and-alt'], (post) =>
  rememberedFor((image: Image) => peopleIn(post, image)),
);

/** The part of a post with which a picture's texts are read. */
type Pictured = Post<'images' | 'links-and-alt'>;

function peopleIn(post: Pictured, image: Image): PeopleShown {
  const read = readTexts(post, image);
  const place = image.alt?.value.trim() ? image.alt : image;
  const of = (flag: boolean | undefined, mention: ShownAt | undefined): ShownAt | undefined =>
    flag === false ? undefined : flag ? { at: mention?.at ?? place } : mention;
  const minors = of(image.minors, read.find((text) => text.minors)?.minors);
  const adults = read.some((text) => text.official) ? undefined : of(image.people, undefined);
  const named = read.find((text) => text.adults)?.adults;
  return {
    ...(minors && { minors }),
    ...((named || adults) && image.people !== false && { adults: named ?? adults }),
    vulnerable: read.some((text) => text.vulnerable),
    agreed:
      [image.alt, image.caption].some((text) => text && agrees(post.hitsIn(text.value, 'images', 'consent'))) ||
      agrees(agreedInProse(post)),
  };
}

/**
 * What the texts of a picture say about people. Whether it is from an agency is checked only if they show somebody:
 * that also reads the file's name.
 */
function readTexts(post: Pictured, image: Image): readonly ShownTexts[] {
  // The caption of a screen says who made or tried it.
  if (image.alt && image.caption && post.hitsIn(image.alt.value, 'images', 'interface').length > 0) return [];
  const read = [image.alt, image.caption].flatMap((value) =>
    value && describes(post, value, image) ? [readText(post, value)] : [],
  );
  const says = read.some(({ minors, adults, vulnerable, official }) => minors || adults || vulnerable || official);
  return says && !isStock(post, image) ? read : [];
}

/** In prose a permission may be for anything: a bare one counts where its sentence speaks of pictures or families. */
function agreedInProse(post: Pictured): readonly Hit[] {
  const pictured = post.within('sentence', post.hits('images', 'agreed_on'));
  return post.hits('images', 'consent').filter((hit) => hit.entry.kind !== 'bare' || pictured.has(hit));
}

const agrees = (hits: readonly Hit[]): boolean => hits.some((hit) => hit.entry.weight > 0);

interface ShownTexts {
  readonly minors?: ShownAt;
  readonly adults?: ShownAt;
  readonly vulnerable: boolean;
  readonly official: boolean;
}

const nobody: ShownTexts = { vulnerable: false, official: false };

/** Is it from a stock agency, by its text, caption, credit or file? The people in those pictures have agreed. */
const isStock = (post: Pictured, { alt, caption, credit, file }: Image): boolean =>
  [alt, caption, credit, file].some((value) => value && post.hitsIn(value.value, 'images', 'stock').length > 0);

/** A longer text, in words, is a paragraph and not a caption. */
const longestCaption = 60;

/** Does a text describe the picture: is it neither useless, nor the headline again, nor a separate paragraph? */
function describes(post: Pictured, value: Value, { file }: Image): boolean {
  const words = wordsOf(value.value);
  if (words.size > longestCaption || whyUseless(post, value, file)) return false;
  const title = wordsOf(post.title?.value ?? '');
  const both = [...words].filter((word) => title.has(word)).length;
  return words.size < 4 || both < words.size * 0.7 || both < title.size * 0.5;
}

const longWord = new RegExp(`[${letters}${figures}]{3,}`, 'gu');

const wordsOf = (text: string): ReadonlySet<string> => new Set(keyOf(text).match(longWord));

function readText(post: Pictured, at: Value): ShownTexts {
  // The words of an address are no people: `/grants/citizen-science/`.
  const text = without(at.value, findUrls(at.value));
  const poster = posterText(post, at);
  if (poster?.named || (poster && poster.dates.length > 0 && poster.times.length > 0)) return nobody;
  const all = (group: Group<'images'>): readonly Span[] =>
    post.hitsIn(text, 'images', group).filter((hit) => hit.entry.weight > 0);
  if (all('faceless').length > 0 || isOld(text, post) || isOfPast(post, text)) return nobody;
  const drawn = all('depiction');
  if (drawn.some((hit) => !/\p{L}+\P{L}+\p{L}/u.test(text.slice(0, hit.start)))) return nobody;
  const credits = all('credit');
  const authors = all('author');
  const isQuoted = overlapsWith(merged(findQuotes(text, 0, text.length)));
  const seen = (span: Span): boolean =>
    !isQuoted(span) && !drawn.some((other) => holds(other, span) || isAfter(text, other, span));
  const people = all('people').filter((hit) => seen(hit) && !isOfName(text, hit));
  const posing = all('posing');
  const posed =
    posing.length === 0
      ? []
      : likelyNames(text).filter(({ end, words }) => words > 1 && posing.some(({ start }) => start === end + 1));
  const names = (all('licence').length > 0 ? [] : [...findNames(text), ...posed]).filter(
    (name) =>
      seen(name) &&
      /\p{Ll}{2}/u.test(name.text) &&
      text[name.start - 1] !== '[' && // a linked person wrote the post
      !post.authors.some((author) => isNamedBy(author, name.text)) &&
      !isSubject(post, name.text) &&
      !isCited(post, name.text) &&
      !credits.some((credit) => isAfter(text, credit, name) || overlap(credit, name)) &&
      !authors.some((by) => by.end <= name.start && /^\s{0,3}$/.test(text.slice(by.end, name.start))),
  );
  const young = (post.hitsIn(text, 'images', 'minors') as readonly Hit[]).filter(
    (hit) => hit.entry.weight > 0 && seen(hit) && !isOfName(text, hit),
  );
  const minor = young.find((hit) => hit.entry.kind !== 'likely') ?? young[0];
  const official = all('officials').some(seen);
  const vulnerable = all('vulnerable').some(seen);
  const shown = [...people, ...names].sort((a, b) => a.start - b.start)[0];
  const counts = shown && (vulnerable ? people.length > 0 || posed.length > 0 : !official) && all('crowd').length === 0;
  const mention = (words: Span): ShownAt => ({ at, words: words.text });
  return {
    ...(minor && { minors: { ...mention(minor), ...(minor.entry.kind === 'likely' && { isLikely: true as const }) } }),
    ...(counts && { adults: mention(shown) }),
    vulnerable: vulnerable && shown !== undefined,
    official,
  };
}

/** Whom the headline names, as in an interview or the notice of a talk, knows of the picture. */
function isSubject({ title, kind }: Pictured, name: string): boolean {
  const words = wordsOf(title?.value ?? '');
  return kind === 'article' && words.size > 0 && [...wordsOf(name)].every((word) => words.has(word));
}

/** Who gives the post their words, with their name under them, knows of the picture. */
const isCited = ({ foreign, source }: Pictured, name: string): boolean =>
  foreign.some(({ start, end }) => source.slice(start, end).includes(name));

/** Is somebody with this name meant by the name or handle of an author: «melody», «aaron-snow»? */
function isNamedBy(author: string, name: string): boolean {
  const words = wordsOf(name);
  const written = [...wordsOf(author)];
  return written.length > 0 && written.every((word) => words.has(word));
}

/** Is a word in capitals part of a name («Query Builder»), or does it only say whose («the author's dog»)? */
export const isOfName = (text: string, { start, end }: Span): boolean =>
  /^['’]s?(?!\p{L})/u.test(text.slice(end, end + 3)) ||
  (/^\p{Lu}\p{Ll}/u.test(text.slice(start, end)) &&
    /\p{Lu}[\p{L}\p{N}]*(?: \p{Ll}{1,3}){0,2}[ -]$/u.test(text.slice(Math.max(0, start - 40), start)));

/** Does it, or the headline, speak of a time whose people are dead: a world war, the nineteenth century? */
const isOfPast = (post: Pictured, text: string): boolean =>
  [text, post.title?.value ?? ''].some((one) => post.hitsIn(one, 'images', 'past').length > 0);

/** From so long ago that its children are adults now, and few can be asked. */
const isOld = (text: string, { today }: Pictured): boolean => yearsAgo(text, today, firstPhotographs) > 46;

const firstPhotographs = 1826;

/** Is a span after another in the same sentence? */
const isAfter = (text: string, before: Span, span: Span): boolean =>
  before.end <= span.start && !/(?<![^\p{L}]\p{Lu})[.!?]\s+(?!\p{Ll})|\n\s/u.test(text.slice(before.end, span.start));

/**
 * The message and data for what a consent does not cover: networks of the post, or the day of publication. Undefined
 * when it covers everything.
 */
export function missingConsent(
  draft: Draft,
  { networks, until }: Consent,
  today: string,
): { message: 'networks'; data: { networks: string[] } } | { message: 'expired'; data: { until: string } } | undefined {
  const left = draft.networks.filter((network) => networks && !networks.includes(network));
  if (left.length > 0) return { message: 'networks', data: { networks: left.map(networkTitle) } };
  const last = until && parseMoment(until, draft.language)?.day;
  return last && last < (draft.publish?.day ?? today) ? { message: 'expired', data: { until: last } } : undefined;
}
