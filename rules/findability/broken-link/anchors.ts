import { keyOf, rememberedFor } from '../../../src/rule.js';

/** Generators keep different signs: only letters and digits count. */
const bare = (text: string): string => keyOf(text).replace(/[^\p{L}\p{N}]/gu, '');

/**
 * The beginnings of the longer words of an anchor, which inflection does not change: `#pedirCitas-2` → «pedir»,
 * «citas».
 */
const headsOf = (anchor: string): string[] =>
  anchor
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length >= 4)
    .map((word) => keyOf(word).slice(0, 5));

/** Many links lead to one file. */
const knownOf = rememberedFor((anchors: ReadonlySet<string>) => {
  const all = [...anchors];
  return { bare: new Set(all.map(bare)), heads: new Set(all.flatMap(headsOf)) };
});

const decoded = (anchor: string): string => {
  try {
    return decodeURIComponent(anchor);
  } catch {
    return anchor;
  }
};

/** Is an anchor among those of a page? */
export function has(anchors: ReadonlySet<string>, anchor: string): boolean {
  const wanted = bare(decoded(anchor));
  return wanted === '' || knownOf(anchors).bare.has(wanted);
}

/** Anchors left behind by word processors: notes and marks of a document that were not copied. */
const leftBehind = /^(?:sdfootnote|sdendnote|_ftn|_edn|_toc|_ref|_hlk|_msocom|_heading)/i;

/**
 * Was it meant for a heading of the page: does it share a word with one, or was it left behind by a word processor?
 */
export function resembles(anchors: ReadonlySet<string>, anchor: string): boolean {
  if (leftBehind.test(anchor)) return true;
  const { heads } = knownOf(anchors);
  return headsOf(decoded(anchor)).some((head) => heads.has(head));
}
