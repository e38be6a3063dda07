import type { Config } from '../../src/config/typed.js';
import { isWaivable } from '../../src/messages/outside.js';
import { addDays } from '../../src/recognizers/dates/dates.js';
import { localDay } from '../../src/run/local-day.js';
import { h } from '../browser/dom.js';
import type { Finding } from '../findings/findings.js';
import { short } from '../findings/remedy-words.js';
import { t } from '../messages/texts.js';
import type { House } from './house.js';

type Policy = NonNullable<Config['waivers']>;

/** In UTF-16 units: as many words as tell what a dismissal is about. */
const longQuote = 120;

/** Who gave the last reason: mostly the same person gives the next. */
let lastBy = '';

/**
 * «I know, because …»: a form that dismisses findings of one rule with a reason, as far as the house allows; `lineOf`
 * is the text around a finding without words of its own.
 */
export function knownForm(
  house: House,
  found: readonly Finding[],
  title: string,
  lineOf = (_: Finding): string => '',
): HTMLElement | false {
  const policy = house.settings.waivers ?? {};
  const [first] = found;
  if (!first || (first.principle === null && !isWaivable(first.rule))) return false;
  if (policy.never?.some((id) => id === first.rule || id === first.principle))
    return h('p', { class: 'soft' }, t('known_never'));
  const all = new Set(found.map((finding) => quoteOf(finding.words) || quoteOf(lineOf(finding))));
  const quotes = [...all].filter((quote) => quote !== '');
  if (quotes.length === 0) return false;
  // A calendar has thousands of these, of which few are opened.
  const onclick = () => {
    if (details.childElementCount === 1) details.append(formOf(house, first.rule, quotes));
  };
  const summary = h('summary', { onclick }, t('known'), h('span', { class: 'unseen' }, `: ${title}`));
  const details = h('details', { class: 'known-form' }, summary);
  return details;
}

function formOf(house: House, rule: string, quotes: readonly string[]): HTMLElement {
  const policy = house.settings.waivers ?? {};
  const chosen = quotes.map((quote) => tick(quote));
  const reason = h('textarea', { rows: 2, required: true, name: 'reason' });
  const by = byField(policy);
  const until = untilField(policy);
  const onsubmit = (event: Event) => {
    event.preventDefault();
    const quoted = chosen.filter(({ input }) => input.checked);
    if (reason.value.trim() === '') return reason.focus();
    if (quoted.length === 0) return chosen[0]?.input.focus();
    lastBy = by.value.trim();
    const why = {
      reason: reason.value.trim().replace(/\s+/g, ' '),
      ...(lastBy && { by: lastBy }),
      ...(until.value && { until: until.value }),
    };
    void house.dismiss(quoted.map(({ quote }) => ({ rule, quote, ...why })));
  };
  return h(
    'form',
    { onsubmit },
    ...(chosen.length > 1
      ? [h('fieldset', {}, h('legend', {}, t('known_which')), ...chosen.map(({ label }) => label))]
      : []),
    h('label', {}, t('known_reason'), reason),
    h('div', { class: 'pair' }, h('label', {}, t('known_by'), by), h('label', {}, t('known_until'), until)),
    h('button', { class: 'remedy' }, t('known_note')),
  );
}

/** The words by which a finding is known again: the first of many. */
function quoteOf(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  return line.length <= longQuote ? line : line.slice(0, longQuote).replace(/\s+\S*$/, '');
}

function tick(quote: string) {
  const input = h('input', { type: 'checkbox', checked: true });
  return { quote, input, label: h('label', {}, input, h('span', {}, short(quote))) };
}

function byField({ by, requireBy }: Policy): HTMLInputElement | HTMLSelectElement {
  if (!by) return h('input', { value: lastBy, autocomplete: 'off', required: requireBy === true });
  const options = by.map((name) => h('option', { selected: name === lastBy }, name));
  return h('select', { required: true }, ...options);
}

function untilField({ maxDays, requireUntil }: Policy): HTMLInputElement {
  const today = localDay();
  const last = maxDays === undefined ? undefined : addDays(today, maxDays);
  const required = requireUntil === true || maxDays !== undefined;
  return h('input', { type: 'date', min: today, max: last, required, value: required ? last : undefined });
}
