import {
  type Draft,
  type Issue,
  messengerMarks,
  networkTitle,
  overlapsWith,
  type Span,
  spanOf,
} from '../../../src/rule.js';

/** Words between marks, with their place in the source. */
interface Placed {
  readonly at: Span;
  readonly words: string;
  readonly size: 1 | 2;
}

/**
 * The networks on which marks of one or of two characters are no signs; what YouTube and a blog make of them is
 * unknown.
 */
const homes: Readonly<Record<number, Draft['networks']>> = {
  1: ['whatsapp', 'youtube', 'blog'],
  2: ['telegram', 'youtube', 'blog'],
};

/**
 * Marks of WhatsApp and Telegram that would show as signs, one finding for each messenger. In Markdown they are markup.
 */
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

const markedIn = (post: Draft): Placed[][] => {
  if (post.markdown && !post.pasted) return [];
  // In a pasted text two stars are already bold.
  return [placed(post, 1), post.pasted ? [] : placed(post, 2)];
};

function placed({ source, parts, foreign }: Draft, size: 1 | 2): Placed[] {
  const isForeign = overlapsWith(foreign);
  return parts.flatMap((part) =>
    messengerMarks(part.text, size).flatMap(({ start, end, words }): Placed[] => {
      const at = spanOf(source, part.start + start, part.start + end);
      return isForeign(at) ? [] : [{ at, words, size }];
    }),
  );
}

const withoutMarks = ({ at: { start, end }, size }: Placed) => [
  { start, end: start + size, text: '' },
  { start: end - size, end, text: '' },
];
