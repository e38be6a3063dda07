import { itemAt, lastAt, merged, type Range } from '../../text/ranges.js';
import type { Body } from './body.js';

/** The parts of a body within some ranges: its content is cut, its structure stays. */
export function bodyWithin(body: Body, only: readonly Range[]): Body {
  const ranges = merged(only);
  const begins = ({ start }: Pick<Range, 'start'>): boolean => itemAt(ranges, start) !== undefined;
  const cut = <T extends Range>(all: readonly T[]): T[] => all.flatMap((one) => shared(one, ranges));
  return {
    ...body,
    text: cut(body.text),
    blocks: cut(body.blocks),
    references: body.references.filter(begins),
    links: body.links.filter(begins),
    images: body.images.filter(begins),
    videos: body.videos.filter(begins),
    bold: body.bold.filter(begins),
    foreign: cut(body.foreign),
  };
}

/** The overlap of a range with others, which are sorted and do not overlap. */
function shared<T extends Range>(one: T, ranges: readonly Range[]): T[] {
  const out: T[] = [];
  for (let i = Math.max(0, lastAt(ranges, one.start)); i < ranges.length; i++) {
    const { start, end } = ranges[i] as Range;
    if (start >= one.end) break;
    if (end > one.start) out.push({ ...one, start: Math.max(start, one.start), end: Math.min(end, one.end) });
  }
  return out;
}
