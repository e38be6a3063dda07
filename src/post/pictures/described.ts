import type { Image } from '../../draft/media.js';

/** Has a picture an alternative text: its own, the caption of a shortcode, or that of the same file elsewhere in the post? */
export const isDescribed = (image: Image, others: readonly Image[]): boolean =>
  hasText(image) || others.some((other) => other.file?.value === image.file?.value && hasText(other));

const hasText = ({ alt, caption, form }: Image): boolean =>
  Boolean(alt?.value.trim()) || (form === 'shortcode' && Boolean(caption?.value.trim()));
