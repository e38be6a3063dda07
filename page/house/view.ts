import type { WrittenDismissal } from '../../src/config/house.js';
import type { Config } from '../../src/config/typed.js';
import type { Network } from '../../src/network/network.js';
import { button, byId, h } from '../browser/dom.js';
import type { HouseText } from '../browser/kept.js';
import { type HouseFile, houseFile } from '../linter/house.js';
import { ruleTitle } from '../linter/open.js';
import { networkName } from '../messages/network-name.js';
import { t } from '../messages/texts.js';
import { canWrite } from './disk.js';
import { partOf } from './dismissals.js';
import type { House } from './house.js';
import { reasonText } from './known.js';

/** The view of the house: its settings, and what it knows. */
export function showHouse(house: House): void {
  byId('house').replaceChildren(
    h('div', { class: 'intro' }, h('h1', { tabindex: -1 }, t('house')), h('p', {}, t('house_about'))),
    h('section', { 'aria-labelledby': 'house-config' }, ...configPart(house)),
    h('section', { 'aria-labelledby': 'house-knows' }, ...housePart(house)),
  );
}

function configPart(house: House): Node[] {
  const file = houseFile('config');
  return [
    h('h2', { id: 'house-config' }, t('house_config')),
    h('p', { class: 'soft' }, t('house_config_about')),
    ...(file
      ? [h('p', {}, h('strong', {}, file.name)), h('ul', {}, ...factsOf(house.settings).map((one) => h('li', {}, one)))]
      : []),
    actsOf(house, 'config', file),
  ];
}

/** What the settings say, as far as it concerns who writes. */
function factsOf({ organization, networks, response, account, waivers, rulesDir }: Config): string[] {
  return [
    ...(organization?.name ? [organization.name] : []),
    ...(networks?.length
      ? [t('house_networks', { networks: networks.map((one) => networkName(one as Network)) })]
      : []),
    ...(response?.within ? [t('house_response', { within: response.within })] : []),
    ...(account?.handle || account?.email
      ? [t('house_account', { account: account.handle ?? account.email ?? '' })]
      : []),
    ...(waivers?.never?.length ? [t('house_never', { n: waivers.never.length })] : []),
    ...(rulesDir ? [t('house_own_rules')] : []),
  ];
}

function housePart(house: House): Node[] {
  const file = houseFile('house');
  const { words = [], names = [], acronyms = {}, dismissals = [] } = file ? partOf(file.text) : {};
  const n = words.length + names.length + Object.keys(acronyms).length;
  return [
    h('h2', { id: 'house-knows' }, t('house_knows')),
    h('p', { class: 'soft' }, t('house_knows_about')),
    ...(file
      ? [
          h('p', {}, h('strong', {}, file.name), file.isUnsaved && ` · ${t('house_not_saved')}`),
          ...(n > 0 ? [h('p', {}, t('house_words', { n }))] : []),
          h('ul', { class: 'dismissals' }, ...dismissals.map((one) => dismissalItem(one, house))),
        ]
      : []),
    actsOf(house, 'house', file),
  ];
}

function dismissalItem(dismissal: WrittenDismissal, house: House): HTMLElement {
  const { rule, quote } = dismissal;
  const title = ruleTitle(rule) ?? rule;
  return h(
    'li',
    {},
    h('p', {}, h('strong', {}, title), ` · ${t('known_quote', { quote })}`),
    h('p', { class: 'soft' }, reasonText(dismissal)),
    button(t('known_restore'), undefined, () => void house.remove(dismissal), {
      'aria-label': `${t('known_restore')}: ${title}, ${quote}`,
    }),
  );
}

function actsOf(house: House, key: HouseText, file: HouseFile | undefined): HTMLElement {
  const save = t(canWrite() ? 'house_save' : 'house_download');
  return h(
    'p',
    { class: 'acts' },
    key === 'house' && file && button(save, 'file', () => void house.save(), { class: file.isUnsaved ? 'main' : '' }),
    button(t(`house_open_${key}`), 'file', () => void house.choose(key)),
    file && button(t('house_close', { name: file.name }), undefined, () => house.close(key), { class: 'quiet' }),
  );
}
