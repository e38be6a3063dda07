import { type Measure, measure } from '../../src/network/measure.js';
import type { Network } from '../../src/network/network.js';
import { byId, h, icon } from '../browser/dom.js';
import { locale } from '../messages/locale.js';
import { t } from '../messages/texts.js';
import { networkName } from './networks.js';

/** From this share of the limit on, little room is left. */
const nearShare = 0.9;

/** The length of the parts of a post on each network: the longest part counts. */
export function showLengths(parts: readonly string[], networks: readonly Network[], media: boolean): void {
  const text = parts.join('\n\n');
  const words = text.match(/\p{L}[\p{L}\p{N}’'-]*/gu)?.length ?? 0;
  const rows = networks.map((network) => {
    const measured = parts
      .map((part) => measure(part, network, { media }))
      .filter((one) => one !== undefined)
      .sort((a, b) => b.length / b.limit - a.length / a.limit)[0];
    return measured ? rowOf(networkName(network), measured) : freeRow(networkName(network), [...text].length);
  });
  byId('lengths').replaceChildren(
    h(
      'p',
      { class: 'soft' },
      h('strong', {}, t('words', { n: words === 1 ? words : words.toLocaleString(locale()) })),
      networks.length === 0 && ` · ${t('networks_none')}`,
    ),
    ...(rows.length > 0 ? [h('ul', {}, ...rows)] : []),
  );
}

function rowOf(name: string, { length, limit, unit }: Measure): HTMLElement {
  const state = length > limit ? 'over' : length > limit * nearShare ? 'near' : 'fits';
  const left = Math.max(0, limit - length);
  const number = (n: number) => n.toLocaleString(locale());
  const counted = (n: number) => (n === 1 ? n : number(n));
  const said = t(`length_${state}`, {
    length: number(length),
    limit: number(limit),
    left: counted(left),
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
  return h(
    'li',
    { class: state },
    h('span', { class: 'name' }, name),
    bar,
    h(
      'span',
      { class: 'said' },
      icon(state === 'over' ? 'error' : state === 'near' ? 'warning' : 'pass'),
      said,
      unit === 'bytes' && ` ${t('unit_bytes')}`,
    ),
  );
}

const freeRow = (name: string, length: number): HTMLElement =>
  h(
    'li',
    { class: 'free' },
    h('span', { class: 'name' }, name),
    h('span', { class: 'said' }, t('length_free', { length: length === 1 ? length : length.toLocaleString(locale()) })),
  );
