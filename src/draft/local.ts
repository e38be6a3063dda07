import type { Draft, Image, Value } from './draft.js';

/** Is it a path beside the draft: no URL, no path from the site's root, no anchor, no template? Such files can be looked at. */
export const isLocal = (path: string): boolean =>
  path.trim() !== '' && !/^(?:[a-z][a-z0-9+.-]{1,20}:|[\\/#?~@])|\{\{|\{%|<%|\$\{|[<>]/i.test(path);

/** The files of images that lie beside the draft, each once, where it is named first. */
export function localImages(draft: Draft): (Image & { readonly file: Value })[] {
  const seen = new Set<string>();
  return draft.images.filter((image): image is Image & { readonly file: Value } => {
    const path = image.file && normal(image.file.value);
    if (!image.file || !path || !isLocal(path) || !isLocal(image.file.text) || seen.has(path)) return false;
    seen.add(path);
    return true;
  });
}

const normal = (path: string): string => path.replace(/^(?:\.\/)+/, '');

/** The name of a file without its folders: «img/plaza.jpg?v=2» → «plaza.jpg». */
export const fileName = (path: string): string => path.split(/[?#]/, 1)[0]?.split('/').at(-1) ?? '';
