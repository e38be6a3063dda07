import { type Network, networkNames } from '../../src/network/network.js';
import { byId, h } from '../browser/dom.js';
import { recallSetting, rememberSetting } from '../browser/storage.js';
import { networkName } from '../messages/network-name.js';
import { t } from '../messages/texts.js';

/** The ticked networks. */
export const chosenNetworks = (): Network[] =>
  [...byId('networks').querySelectorAll<HTMLInputElement>('input:checked')].map(({ value }) => value as Network);

/** Does the draft, or its sheet, name its networks itself? */
let areOwn = false;

/** The networks to tick; `add` gives one more to a draft that names its networks in headings. */
export function showNetworks(changed: () => void, add: (network: Network) => void): void {
  const before = recallSetting('networks') ?? [];
  const chips = networkNames.map((name) => {
    const input = h('input', { type: 'checkbox', value: name, checked: before.includes(name), onchange: tick });
    return h('label', { class: 'chip' }, input, h('span', {}, networkName(name)));
  });
  byId('networks').replaceChildren(...chips);
  function tick({ target }: Event): void {
    if (areOwn) add((target as HTMLInputElement).value as Network);
    else {
      rememberSetting('networks', chosenNetworks());
      changed();
    }
  }
}

/** Ticks other networks than before, as if people had. */
export function tickNetworks(networks: readonly string[]): void {
  rememberSetting('networks', networks);
  for (const input of byId('networks').querySelectorAll<HTMLInputElement>('input'))
    if (!input.disabled) input.checked = networks.includes(input.value);
}

/**
 * Shows the networks that the draft names itself, which can be changed only there, and says where. Undefined lets
 * people choose again; to headings others can be added.
 */
export function lockNetworks(own: readonly string[] | undefined, where: 'own' | 'pieces' | 'sheet' = 'own'): void {
  areOwn = own !== undefined;
  byId('networks-own').hidden = own === undefined;
  byId('networks-own').textContent = t(`networks_${where}`);
  for (const input of byId('networks').querySelectorAll<HTMLInputElement>('input')) {
    if (own) input.checked = own.includes(input.value);
    input.disabled = own !== undefined && (where !== 'pieces' || own.includes(input.value));
  }
}
