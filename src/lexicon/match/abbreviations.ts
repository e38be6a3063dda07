import { isCapital } from '../../text/characters.js';
import type { Abbreviations } from '../../text/sentence-stops.js';
import type { Hit } from '../lexicon.js';

/** Reads the hits of the lexicon `abbreviations`: how to read the full stop at an offset. */
export function abbreviationsOf(hits: readonly Hit[]): Abbreviations {
  const within = new Set<number>();
  const last = new Map<number, 'inside' | 'may-end' | 'calendar'>();
  for (const { start, end, text, entry } of hits) {
    if (entry.group === 'initials' && !isCapital(text.codePointAt(0))) continue;
    for (let i = text.indexOf('.'); i !== -1 && i < text.length - 1; i = text.indexOf('.', i + 1))
      within.add(start + i);
    if (!text.endsWith('.') || last.get(end - 1) === 'may-end') continue;
    last.set(end - 1, entry.group === 'may_end' ? 'may-end' : entry.group === 'calendar' ? 'calendar' : 'inside');
  }
  return (offset) => (within.has(offset) ? 'inside' : last.get(offset));
}
