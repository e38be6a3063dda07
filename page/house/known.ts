import { button, h, icon } from '../browser/dom.js';
import type { Finding } from '../findings/findings.js';
import { sentenceNodes } from '../findings/reasons.js';
import { t } from '../messages/texts.js';
import type { House } from './house.js';

/** The findings that somebody has dismissed, each with its reason and the way back. */
export function knownList(house: House, known: readonly Finding[]): HTMLElement | false {
  if (known.length === 0) return false;
  return h(
    'details',
    { class: 'known-list' },
    h('summary', {}, icon('known'), t('known_n', { n: known.length })),
    h('ul', {}, ...known.map((finding) => knownItem(finding, house))),
  );
}

function knownItem({ message, waived }: Finding, house: House): HTMLElement {
  const place = waived?.house;
  return h(
    'li',
    {},
    h('p', {}, ...sentenceNodes(message)),
    h('p', { class: 'soft' }, reasonText(waived ?? {})),
    place !== undefined && button(t('known_restore'), undefined, () => void house.restore(place)),
  );
}

interface Reason {
  readonly reason?: string | undefined;
  readonly by?: string | undefined;
  readonly until?: string | undefined;
}

/** A reason, who gave it, and until when it holds. */
export const reasonText = ({ reason, by, until }: Reason): string =>
  [
    reason ?? t('known_no_reason'),
    ...(by ? [t('known_given', { by })] : []),
    ...(until ? [t('known_lasts', { until })] : []),
  ].join(' · ');
