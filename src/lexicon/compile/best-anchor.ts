import type { Anchor } from '../compiled.js';

/** What a part of an expression is sure to hold. Lengths are UTF-16 units. */
export interface Part {
  readonly min: number;
  readonly max: number;
  /** All that it can be, in lower case, when that is few. */
  readonly all?: readonly string[];
  /** Can it hold white space? */
  readonly spaced: boolean;
  readonly anchor?: Anchor;
  /** Where it may be absent: the anchor if it is there. */
  readonly anchorIfAny?: Anchor;
  /** Does it hold only where the text begins? */
  readonly start?: boolean;
}

/** More literals than this find too much. */
export const most = 400;
/** An anchor further than this from the start of its match is of no use. */
const farthest = 64;

/** The anchor that is least often met in the sequence of `parts`. */
export function bestOf(parts: readonly Part[]): Anchor | undefined {
  let best = firstOf(parts);
  let min = 0;
  let max = 0;
  let spaced = false;
  for (const part of parts) {
    const own: Anchor | undefined = part.all ? { literals: part.all, min: 0, max: 0 } : part.anchor;
    const shifted = own && shift(own, min, max, spaced);
    if (shifted && (!best || cost(shifted) < cost(best))) best = shifted;
    min += part.min;
    max += part.max;
    spaced ||= part.spaced;
  }
  return best;
}

/** The anchor of whichever part comes first when those before it are absent. */
function firstOf(parts: readonly Part[]): Anchor | undefined {
  const anchors: Anchor[] = [];
  for (const part of parts) {
    if (part.max === 0) continue;
    const own: Anchor | undefined = part.all
      ? { literals: part.all.filter((text) => text !== ''), min: 0, max: 0 }
      : (part.anchor ?? part.anchorIfAny);
    if (!own) return undefined;
    anchors.push(own);
    if (!part.anchorIfAny && !part.all?.includes('')) return together(anchors);
  }
  return undefined;
}

/** One of several anchors. */
export function together(anchors: readonly Anchor[]): Anchor | undefined {
  const literals = [...new Set(anchors.flatMap((anchor) => anchor.literals))];
  if (literals.length > most) return undefined;
  const min = Math.min(...anchors.map((anchor) => anchor.min));
  const isOpen = anchors.some((anchor) => anchor.max < 0);
  return { literals, min, max: isOpen ? -1 : Math.max(...anchors.map((anchor) => anchor.max)) };
}

function shift(anchor: Anchor, min: number, max: number, spaced: boolean): Anchor | undefined {
  if (anchor.literals.includes('')) return undefined;
  const isOpen = anchor.max < 0 || max + anchor.max > farthest;
  if (isOpen && spaced) return undefined;
  return { literals: anchor.literals, min: min + anchor.min, max: isOpen ? -1 : max + anchor.max };
}

/** Tries that an anchor costs in a text of some length, roughly: each further letter makes a literal twelve times rarer. */
function cost({ literals, min, max }: Anchor): number {
  const tries = max < 0 ? 8 : max - min + 1;
  return tries * literals.reduce((sum, text) => sum + 12 ** -Math.min(text.length, 6), 0);
}
