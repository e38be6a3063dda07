import { button, byId, h } from '../browser/dom.js';
import { severityCounts } from '../findings/counts.js';
import type { Finding, Remedy } from '../findings/findings.js';
import { remedyName } from '../findings/remedy-words.js';
import { t } from '../messages/texts.js';

/**
 * On a phone the reasons are below the text: a bar at the edge shows how many there are, steps through them, and offers
 * the first remedy.
 */
export function showSummary(
  found: readonly Finding[],
  active: Finding | undefined,
  acts: { walk(step: 1 | -1): void; reason(): void; apply(finding: Finding): void },
): void {
  const bar = byId('summary');
  bar.hidden = found.length === 0;
  if (bar.hidden) return;
  bar.replaceChildren(
    button(t('previous'), 'up', () => acts.walk(-1), { bare: true }),
    h(
      'button',
      { type: 'button', class: 'now', onclick: acts.reason },
      ...(active ? [h('span', { class: `one ${active.severity}` }, active.message)] : severityCounts(found)),
    ),
    button(t('next'), 'down', () => acts.walk(1), { bare: true }),
    ...(active && active.remedies.length > 0
      ? [
          button(remedyName(active, active.remedies[0] as Remedy), 'wand', () => acts.apply(active), {
            class: 'remedy',
          }),
        ]
      : []),
  );
}
