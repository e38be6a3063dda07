import { type Draft, type Issue, networkTitle, overlapsWith, type Span, spanOf } from '../../../src/rule.js';

/** Words between marks that one messenger shows as bold, italic, struck or hidden. */
interface Marked {
  readonly at: Span;
  readonly words: string;
  /** How many characters the mark has on each side. */
  readonly size: number;
}

/** The networks on which marks of one or of two characters are no signs; what YouTube and a blog make of them is unknown. */
const homes: Readonly<Record<number, Draft['networks']>> = {
  1: ['whatsapp', 'youtube', 'blog'],
  2: ['telegram', 'youtube', 'blog'],
};

const before = '(?<![^\\s(¡¿«“"‘[])';
const after = '(?![^\\s.,;:!?)»”"’…\\]])';
/** Code beside a mark would mean something else without it. */
const inside = (mark: string) => `(?=[^\\s${mark}])[^\\n<>${mark}]{2,120}(?<=[^\\s${mark}])`;
const pair = (mark: string, sign: string, ahead = '') => `${mark}${ahead}${inside(sign)}${mark}`;
/** `_config_` is a name; several words are in italics. */
const words = '(?=[^_\\n]{1,120}\\s)';
const single = new RegExp(`${before}(?:${pair('\\*', '*')}|${pair('_', '_', words)}|${pair('~', '~')})${after}`, 'gu');
const double = new RegExp(
  `${before}(?:${pair('\\*\\*', '*')}|${pair('__', '_')}|${pair('~~', '~')}|${pair('\\|\\|', '|')})${after}`,
  'gu',
);

/** Marks of WhatsApp and Telegram that would show as signs, one finding for each messenger. In Markdown they are markup. */
export function* strayMarks(post: Draft): Iterable<Issue> {
  for (const marked of markedIn(post)) {
    const [first] = marked;
    if (!first) continue;
    const lost = post.networks.filter((network) => !homes[first.size]?.includes(network));
    if (lost.length === 0) continue;
    const isLostEverywhere = lost.length === post.networks.length;
    yield {
      at: first.at,
      message: first.size === 1 ? 'whatsapp' : 'telegram',
      networks: lost,
      data: { words: first.at.text, networks: lost.map(networkTitle), count: marked.length },
      ...(marked.length > 1 && { cases: marked.length }),
      ...(isLostEverywhere ? { fix: marked.flatMap(withoutMarks) } : { suggest: [first.words] }),
    };
  }
}

/** Are there such marks? */
export const hasStrayMarks = (post: Draft): boolean => markedIn(post).some((marked) => marked.length > 0);

const markedIn = (post: Draft): Marked[][] => {
  if (post.markdown && !post.pasted) return [];
  // In a pasted text two stars are already bold.
  return [matches(post, single, 1), post.pasted ? [] : matches(post, double, 2)];
};

function matches({ source, parts, foreign }: Draft, pattern: RegExp, size: number): Marked[] {
  const isForeign = overlapsWith(foreign);
  return parts.flatMap(({ start, text }) =>
    [...text.matchAll(pattern)].flatMap(({ 0: found, index }): Marked[] => {
      const at = spanOf(source, start + index, start + index + found.length);
      return isForeign(at) || !/\p{L}{2}/u.test(found) ? [] : [{ at, words: found.slice(size, -size), size }];
    }),
  );
}

const withoutMarks = ({ at: { start, end }, size }: Marked) => [
  { start, end: start + size, text: '' },
  { start: end - size, end, text: '' },
];
