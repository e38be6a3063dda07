import type { Image } from '../../draft/media.js';
import type { Hit } from '../../lexicon/lexicon.js';
import { likelyNames } from '../../recognizers/names.js';
import { lazy } from '../../text/lazy.js';
import { overlap, type Span } from '../../text/span.js';
import { fact } from '../fact.js';
import type { Post } from '../post.js';
import { whyUseless } from './alt.js';
import { sameInText } from './described.js';
import { fileName } from './local.js';
import { isOfName } from './people-shown.js';
import type { MinorsAround } from './shown.js';

/**
 * What the words around a picture say about minors: that it shows them («en la foto, la clase de 3.º»), or that they
 * took part in what the post reports, when the picture's own words do not describe it. One picture of a post: the
 * nearest to the words, else the first.
 */
export const minorsAround = fact(['datesToCome', 'images', 'isPast', 'links-and-alt'], (post) => {
  const shown = shownIn(post);
  const told = shown ? undefined : toldIn(post);
  const named = namedIn(post);
  return (image: Image): MinorsAround | undefined => {
    if (image.minors === false || image.people === false || showsThing(post, image)) return undefined;
    const words = named(image);
    if (words) return { at: words, isShown: true };
    if (shown?.image === image) return { at: shown.words, isShown: true };
    return told && image === post.images[0] && saysNothing(post, image) ? { at: told, isShown: false } : undefined;
  };
});

type Asking = Post<'datesToCome' | 'images' | 'isPast' | 'links-and-alt'>;

/** Do its own words or its file's name call it a screen, a map, a drawing, or is it from an agency? */
function showsThing(post: Asking, { alt, caption, credit, file }: Image): boolean {
  const name = file && fileName(file.value).replace(/[-_.\d]+/g, ' ');
  return (
    [alt?.value, caption?.value, name].some((text) => text && post.hitsIn(text, 'images', 'depiction').length > 0) ||
    [alt, caption, credit, file].some((text) => text && post.hitsIn(text.value, 'images', 'stock').length > 0)
  );
}

/** Words that say that a picture shows minors, and the nearest picture. */
function shownIn(post: Asking): { readonly words: Span; readonly image: Image } | undefined {
  if (post.images.length === 0) return undefined;
  const pictured = post.hits('images', 'pictured');
  if (pictured.length === 0) return undefined;
  const shows = post.within('sentence', pictured);
  const words = minorsIn(post).find((hit) => shows.of(hit).some((cue) => cue.start < hit.start));
  if (!words) return undefined;
  const distance = ({ start }: Image): number => Math.abs(start - words.start);
  const image = post.images.reduce((nearest, one) => (distance(one) < distance(nearest) ? one : nearest));
  return { words, image };
}

/** Minors who did something, in the title or the first sentences. */
function toldIn(post: Asking): Span | undefined {
  if (post.images.length === 0) return undefined;
  return leadingMinors(post).find((hit) => isReported(post, hit) || isAtWork(post, hit));
}

/**
 * Minors named in the title or the first sentences. «Un convenio para los hijos de…»: a child of somebody need not be
 * there.
 */
function leadingMinors(post: Asking): Hit[] {
  const end = post.lead.at(-1)?.end ?? 0;
  return minorsIn(post).filter((hit) => hit.start < end && hit.entry.kind !== 'kin' && !isOfName(post.prose, hit));
}

/**
 * In a sentence about the past, in a clause that is no general one: not “a programme that gives fourth graders free
 * access”.
 */
const isReported = (post: Asking, hit: Hit): boolean => post.isPast(hit) && post.sayings.at(hit.start)?.time !== 'now';

/** «Los niños del colegio El Olmo plantan lechugas»: they are those who act, now and on no day to come. */
function isAtWork(post: Asking, hit: Hit): boolean {
  const said = post.sayings.at(hit.start);
  const { verb, subject } = said ?? {};
  if (!said || !verb || !subject || said.role !== 'main' || said.mode !== 'states') return false;
  if (said.time !== 'now' || verb.negated || verb.voice !== 'active' || !overlap(subject.head, hit)) return false;
  if (!/\p{Lu}/u.test(post.source.slice(subject.core, verb.start))) return false;
  return !idle.some((act) => verb.acts.has(act)) && !post.within('sentence', post.datesToCome).has(hit);
}

/** Acts of verbs that tell what somebody is, has, can or will do. */
const idle = ['be', 'open', 'plan', 'want', 'request'] as const;

/** Minors of whom the post speaks, and a picture whose words name somebody whom their sentence names. */
function namedIn(post: Asking): (image: Image) => Span | undefined {
  const sentences = lazy(() =>
    leadingMinors(post).map((hit) => ({
      hit,
      names: post.remembered(givenNames, post.sentenceAt(hit.start)?.text ?? ''),
    })),
  );
  return ({ alt, caption }) => {
    const shown = post.remembered(givenNames, `${alt?.value ?? ''}\n${caption?.value ?? ''}`);
    return shown.size === 0
      ? undefined
      : sentences().find(({ names }) => [...names].some((name) => shown.has(name)))?.hit;
  };
}

/** The given names in a text. */
const givenNames = (text: string): ReadonlySet<string> =>
  new Set(likelyNames(text).flatMap(({ text: name, known }) => (known ? [name.split(/\s/, 1)[0] as string] : [])));

const minorsIn = (post: Asking): readonly Hit[] =>
  post.said('images', 'minors').filter(({ entry }) => entry.kind !== 'likely');

/** Is it marked as decorative, or does it have no words that describe it, nor the same picture in the text? */
function saysNothing(post: Asking, image: Image): boolean {
  if (image.decorative) return true;
  const texts = [image, ...sameInText(image, post.images)].flatMap(({ alt, caption }) => [alt, caption]);
  return texts.every((text) => !text?.value.trim() || whyUseless(post, text, image.file) !== undefined);
}
