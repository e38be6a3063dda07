import type { JsonReport } from '../../src/report/machine/json.js';
import { byId, h, icon } from '../browser/dom.js';
import { principleIds, t } from '../messages/texts.js';
import { hasUnchecked, type Verdict, type Verdicts } from './verdicts.js';

const verdictIcons: Readonly<Record<Verdict, string>> = {
  pass: 'pass',
  known: 'known',
  review: 'warning',
  fail: 'error',
  unchecked: 'unchecked',
};

/**
 * The seven principles with the draft's verdicts; a click shows only one. Without a verdict a principle is not judged.
 */
export function showPrinciples(
  verdicts: Readonly<Record<string, Verdict>>,
  chosen: string | undefined,
  choose: (principle: string | undefined) => void,
  list = byId('principles'),
): void {
  const items = principleIds.map((id, index) => {
    const name = t(`short_${id}`);
    const judged = verdicts[id] !== undefined;
    const shown = verdicts[id] ?? 'unchecked';
    const pressed = chosen === id;
    return h(
      'li',
      {},
      h(
        'button',
        {
          type: 'button',
          class: `verdict ${judged ? shown : 'idle'}`,
          'aria-pressed': String(pressed),
          disabled: !judged,
          title: t('principle_about', { name }),
          onclick: () => choose(pressed ? undefined : id),
        },
        judged ? icon(verdictIcons[shown]) : h('span', { class: 'number' }, String(index + 1)),
        h('span', { class: 'name' }, name),
        judged && h('span', { class: 'word' }, t(`verdict_${shown}`)),
      ),
    );
  });
  list.replaceChildren(...items);
}

/**
 * The words for a draft, or one principle of it, with nothing left to improve: praise only if everything was checked.
 */
export function wellWords(verdicts: Verdicts, principle?: string): string {
  const isPartly = hasUnchecked(verdicts, principle);
  if (principle === undefined) return t(isPartly ? 'well_partly' : 'all_well');
  return t(isPartly ? 'well_here_partly' : 'well_here');
}

/** The same, with a tick only if everything was checked. */
export const wellDone = (
  verdicts: Verdicts,
  principle?: string,
  words = wellWords(verdicts, principle),
): HTMLElement =>
  hasUnchecked(verdicts, principle)
    ? h('p', { class: 'well partly', tabindex: -1 }, icon('unchecked'), words)
    : h('p', { class: 'well', tabindex: -1 }, icon('pass'), words);

/** What was not checked, and how to provide what is missing: a paragraph for each cause. */
export const notLookedAt = ({ notes = [] }: Pick<JsonReport, 'notes'>): HTMLElement[] =>
  notes.filter(({ id }) => id === 'not-checked').map(({ message }) => h('p', { class: 'soft' }, message));
