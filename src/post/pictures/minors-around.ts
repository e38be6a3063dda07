import type { Image } from '../../draft/media.js';
import type { Hit } from '../../lexicon/lexicon.js';
import type { Span } from '../../text/span.js';
import { fact } from '../fact.js';
import type { MinorsAround, Post } from '../post.js';
import { whyUseless } from './alt.js';

/**
 * What the words around a picture say about minors: that it shows them («en la foto, la clase de 3.º»), or that they
 * took part in what the post reports, when the picture's own words do not describe it. One picture of a post: the
 * nearest to the words, else the first.
 */
export const minorsAround = fact(['images', 'isPast', 'links-and-alt'], (post) => {
  const shown = shownIn(post);
  const told = shown ? undefined : toldIn(post);
  return (image: Image): MinorsAround | undefined => {
    if (image.minors === false || image.people === false) return undefined;
    if (shown?.image === image) return { at: shown.words, isShown: true };
    return told && image === post.images[0] && saysNothing(post, image) ? { at: told, isShown: false } : undefined;
  };
});

type Asking = Post<'images' | 'isPast' | 'links-and-alt'>;

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
  const end = post.lead.at(-1)?.end ?? 0;
  // «Un convenio para los hijos de…»: being somebody's child does not mean being there.
  return minorsIn(post).find((hit) => hit.start < end && hit.entry.kind !== 'kin' && post.isPast(hit));
}

const minorsIn = (post: Asking): readonly Hit[] => post.said('images', 'minors');

/** Is it marked as decorative, or does it have no words that describe it? */
function saysNothing(post: Asking, { alt, caption, decorative, file }: Image): boolean {
  if (decorative) return true;
  const texts = [alt, caption].flatMap((text) => (text?.value.trim() ? [text] : []));
  return texts.every((text) => whyUseless(post, text, file) !== undefined);
}
