import type { Image, Value } from '../../draft/media.js';
import { barePath, isTemplated } from '../../draft/picture-path.js';
import { fact } from '../fact.js';

/** Is it a file that can be looked for: beside the draft, or on the site if the draft gives its place? */
export const isFile = (path: string): boolean =>
  !/^\s*(?:[a-z][a-z0-9+.-]{1,20}:|\/\/|[#?<])/i.test(path) && !isTemplated(barePath(path)) && barePath(path) !== '';

export const localImages = fact([], ({ images }): readonly (Image & { readonly file: Value })[] => {
  const seen = new Set<string>();
  return images.filter((image): image is Image & { readonly file: Value } => {
    const path = image.file && barePath(image.file.value);
    if (!image.file || !path || !isFile(image.file.value) || seen.has(path)) return false;
    seen.add(path);
    return true;
  });
});

/** The name of a file without its folders: «img/plaza.jpg?v=2» → «plaza.jpg». */
export const fileName = (path: string): string => barePath(path).split('/').at(-1) ?? '';
