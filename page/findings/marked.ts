import { h } from '../browser/dom.js';
import type { Mark } from '../editor/marks.js';

type MarkedSpan = Pick<Mark, 'from' | 'to' | 'severity'>;

/** A text with its marks; where several overlap, the most severe is shown. */
export function markedText(text: string, found: readonly MarkedSpan[]): (HTMLElement | string)[] {
  const cuts = [...new Set([0, text.length, ...found.flatMap(({ from, to }) => [from, to])])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1] as number;
    const over = found.filter((finding) => finding.from <= from && finding.to >= to);
    // Inside a long sentence the finding about a single word wins.
    const severity = over.sort((a, b) => a.to - a.from - (b.to - b.from))[0]?.severity;
    const words = text.slice(from, to);
    return severity ? h('mark', { class: severity }, words) : words;
  });
}
