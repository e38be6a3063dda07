import { byId, h } from '../browser/dom.js';
import type { Finding } from '../findings/findings.js';
import { markedText } from '../findings/marked.js';
import { t } from '../messages/texts.js';

/** The post for printing: an editor only contains what is on the screen. */
export function showPaper(text: string, found: readonly Finding[]): void {
  byId('paper').replaceChildren(
    h('h2', {}, t('draft')),
    h('div', { class: 'post' }, ...markedText(text, found)),
    h('p', { class: 'soft' }, t('legend')),
  );
}
