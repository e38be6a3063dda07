import type { Image } from '../../draft/media.js';

/**
 * Has a picture an alternative text: its own, the caption of a shortcode or, for a picture of the front matter, that of
 * the same file in the text?
 */
export const isDescribed = (image: Image, others: readonly Image[]): boolean =>
  hasText(image) ||
  (image.from === 'front-matter' && others.some((other) => isSameInText(other, image) && hasText(other)));

const isSameInText = ({ from, file }: Image, image: Image): boolean =>
  from === 'body' && file?.value === image.file?.value;

const hasText = ({ alt, caption, form }: Image): boolean =>
  Boolean(alt?.value.trim()) || (form === 'shortcode' && Boolean(caption?.value.trim()));
