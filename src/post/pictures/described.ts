import type { Image } from '../../draft/media.js';
import { grouped } from '../../text/grouped.js';
import { rememberedFor } from '../../text/remembered.js';

/**
 * Has a picture an alternative text: its own, the caption of a shortcode or, for a picture of the front matter, that of
 * the same file in the text?
 */
export const isDescribed = (image: Image, others: readonly Image[]): boolean =>
  hasText(image) || sameInText(image, others).some(hasText);

/** The pictures in the text with the file of one of the front matter. */
export const sameInText = ({ from, file }: Image, others: readonly Image[]): readonly Image[] =>
  from === 'front-matter' && file ? (inTextByFile(others).get(file.value) ?? []) : [];

const inTextByFile = rememberedFor((images: readonly Image[]) =>
  grouped(
    images.filter(({ from, file }) => from === 'body' && file !== undefined),
    ({ file }) => file?.value,
  ),
);

const hasText = ({ alt, caption, form }: Image): boolean =>
  Boolean(alt?.value.trim()) || (form === 'shortcode' && Boolean(caption?.value.trim()));
