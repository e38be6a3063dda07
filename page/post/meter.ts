import { type Measure, nearShare } from '../../src/network/measure.js';
import { h, icon } from '../browser/dom.js';
import { locale } from '../messages/locale.js';
import { t } from '../messages/texts.js';

const number = (n: number): string => n.toLocaleString(locale());
/** The sentence needs the number itself to tell one from many. */
const counted = (n: number): string | number => (n === 1 ? n : number(n));

/** How long a text is for a network, as a bar and in words; `name` says of what. */
export function meterOf(name: string, { length, limit, unit }: Measure): HTMLElement[] {
  const state = length > limit ? 'over' : length >= limit * nearShare ? 'near' : 'fits';
  const said = t(`length_${state}`, {
    length: number(length),
    limit: number(limit),
    left: counted(Math.max(0, limit - length)),
    over: counted(length - limit),
  });
  const bar = h('div', {
    class: 'length',
    role: 'meter',
    'aria-label': name,
    'aria-valuemin': 0,
    'aria-valuemax': limit,
    'aria-valuenow': Math.min(length, limit),
    'aria-valuetext': said,
  });
  bar.style.setProperty('--part', String(Math.min(100, (100 * length) / limit)));
  const drawing = icon(state === 'over' ? 'error' : state === 'near' ? 'warning' : 'pass');
  const words = h('span', { class: 'said' }, drawing, said, unit === 'bytes' && ` ${t('unit_bytes')}`);
  return [h('div', { class: `measure ${state}` }, bar, words)];
}

/** The length of a text that no network limits. */
export const lengthOf = (text: string): HTMLElement =>
  h('p', { class: 'said' }, t('length_free', { length: counted([...text].length) }));

/** How many words a text has. */
export function wordsIn(text: string): string {
  const n = text.match(/\p{L}[\p{L}\p{N}’'-]*/gu)?.length ?? 0;
  return t('words', { n: counted(n) });
}
