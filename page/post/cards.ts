import { measure } from '../../src/network/measure.js';
import { limitsOf, type Network } from '../../src/network/network.js';
import { button, byId, h, icon } from '../browser/dom.js';
import { networkName } from '../messages/network-name.js';
import { t } from '../messages/texts.js';
import { lengthOf, meterOf, wordsIn } from './meter.js';
import type { ShownText } from './published.js';

/** What the buttons of a card do. */
export interface CardActs {
  /** Copies the text of a network, or a part of it, from 0. */
  copy(network: Network, part?: number): void;
  /** Gives the network a text of its own. */
  split(network: Network): void;
  /** Divides its text into a thread. */
  divide(network: Network): void;
}

/** A card for each network: what will be published there, whether it fits, what it still needs, and its own copy. */
export function showCards(texts: readonly ShownText[], acts: CardActs): void {
  const cards = texts.flatMap((text) => text.networks.map((network) => cardOf(text, network, acts)));
  const words = texts.map(({ parts }) => parts.join('\n\n')).join('\n\n');
  byId('cards').replaceChildren(
    h('p', { class: 'soft' }, h('strong', {}, wordsIn(words)), cards.length === 0 && ` · ${t('networks_none')}`),
    ...(cards.length > 0 ? [h('ul', { class: 'cards' }, ...cards)] : []),
  );
}

function cardOf(text: ShownText, network: Network, acts: CardActs): HTMLElement {
  const name = networkName(network);
  const isThread = text.parts.length > 1 && limitsOf(network).thread;
  const parts = isThread ? text.parts : [text.parts.join('\n\n')];
  const measures = parts.map((part) => measure(part, network, { media: text.media, long: text.long }));
  const nameOf = (index: number): string => (isThread ? t('card_part', { n: index + 1, of: parts.length }) : name);
  const lengths = measures.flatMap((measured, index) => {
    const label = isThread ? [h('p', { class: 'part' }, nameOf(index))] : [];
    return [...label, ...(measured ? meterOf(nameOf(index), measured) : [lengthOf(parts[index] ?? '')])];
  });
  const isOver = measures.some((measured) => measured && measured.length > measured.limit);
  const isEmpty = parts.every((part) => part.trim() === '');
  const isShared = text.networks.length > 1 && !text.isOwn;
  return h(
    'li',
    { class: 'network' },
    h('h3', {}, name),
    ...lengths,
    limitsOf(network).needsMedia &&
      !text.media &&
      h('p', { class: 'needs' }, icon('picture'), t('card_needs', { name })),
    h(
      'div',
      { class: 'acts' },
      ...copies(network, isThread ? parts : undefined, isEmpty, acts),
      isOver && limitsOf(network).thread && button(t('card_divide', { name }), undefined, () => acts.divide(network)),
      isShared && !isEmpty && button(t('card_split', { name }), 'pencil', () => acts.split(network)),
    ),
  );
}

/** A button that copies the text, or one for each part of a thread. */
function copies(
  network: Network,
  parts: readonly string[] | undefined,
  disabled: boolean,
  acts: CardActs,
): HTMLElement[] {
  if (!parts)
    return [
      button(t('copy_for', { networks: [networkName(network)] }), 'copy', () => acts.copy(network), {
        class: 'main',
        disabled,
      }),
    ];
  return parts.map((_, index) =>
    button(t('card_copy_part', { n: index + 1 }), 'copy', () => acts.copy(network, index), {
      class: index === 0 ? 'main' : '',
    }),
  );
}
