import { type Network, networkNames } from '../../src/network/network.js';
import { byId, h } from '../browser/dom.js';
import { recallSetting, rememberSetting } from '../browser/storage.js';
import { networkName } from '../messages/network-name.js';

/** The ticked networks. */
export const chosenNetworks = (): Network[] =>
  [...byId('networks').querySelectorAll<HTMLInputElement>('input:checked')].map(({ value }) => value as Network);

/** The networks to tick. */
export function showNetworks(changed: () => void): void {
  const before = recallSetting('networks') ?? [];
  const chips = networkNames.map((name) => {
    const input = h('input', { type: 'checkbox', value: name, checked: before.includes(name), onchange: tick });
    return h('label', { class: 'chip' }, input, h('span', {}, networkName(name)));
  });
  byId('networks').replaceChildren(...chips);
  function tick(): void {
    rememberSetting('networks', chosenNetworks());
    changed();
  }
}

/** Ticks other networks than before, as if people had. */
export function tickNetworks(networks: readonly string[]): void {
  rememberSetting('networks', networks);
  for (const input of byId('networks').querySelectorAll<HTMLInputElement>('input'))
    if (!input.disabled) input.checked = networks.includes(input.value);
}

/**
 * Shows the networks that the draft names itself, which can be changed only there. Undefined lets people choose again.
 */
export function lockNetworks(own: readonly string[] | undefined): void {
  byId('networks-own').hidden = own === undefined;
  for (const input of byId('networks').querySelectorAll<HTMLInputElement>('input')) {
    if (own) input.checked = own.includes(input.value);
    input.disabled = own !== undefined;
  }
}
