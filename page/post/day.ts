import { localDay } from '../../src/run/local-day.js';
import { byId, h } from '../browser/dom.js';
import { t } from '../messages/texts.js';

let chosen: string | undefined;

/** The day of publication, in front matter's form: today, until people choose another. */
export const publishDay = (): string => chosen ?? localDay();

/** A new post is published today until somebody says otherwise. */
export function forgetDay(): void {
  chosen = undefined;
  const input = byId('day').querySelector('input');
  if (input) input.value = localDay();
}

/** The question on which day the post is published. */
export function showDay(changed: () => void): void {
  const onchange = () => {
    chosen = input.value || undefined;
    changed();
  };
  const input = h('input', { type: 'date', value: publishDay(), onchange });
  byId('day').replaceChildren(h('label', {}, h('span', {}, t('publish_day')), input));
}
