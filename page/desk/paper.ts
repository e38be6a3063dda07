import { byId, h } from '../browser/dom.js';
import type { Found } from '../findings/findings.js';
import { t } from '../messages/texts.js';

type Marked = Pick<Found, 'from' | 'to' | 'severity'>;

/** A text with its marks; where several meet, that of the most severe. */
export function marked(text: string, found: readonly Marked[]): (HTMLElement | string)[] {
  const cuts = [...new Set([0, text.length, ...found.flatMap(({ from, to }) => [from, to])])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1] as number;
    const over = found.filter((finding) => finding.from <= from && finding.to >= to);
    // Within a long sentence what is about a word of it is told.
    const severity = over.sort((a, b) => a.to - a.from - (b.to - b.from))[0]?.severity;
    const words = text.slice(from, to);
    return severity ? h('mark', { class: severity }, words) : words;
  });
}

/** The post as it is printed: an editor shows only what is on the screen. */
export function showPaper(text: string, found: readonly Found[]): void {
  byId('paper').replaceChildren(
    h('h2', {}, t('draft')),
    h('div', { class: 'post' }, ...marked(text, found)),
    h('p', { class: 'soft' }, t('legend')),
  );
}
