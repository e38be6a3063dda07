import { localDay } from '../../src/run/local-day.js';
import { byId, h } from '../browser/dom.js';
import { recallText, rememberText } from '../browser/tab-texts.js';
import { t } from '../messages/texts.js';

/** What people say of a post beside its text, and the tab remembers: when it is published, and what it is. */
const told = ['day', 'hour', 'reply', 'personal'] as const;

/** What can be ticked: the post answers somebody, or comes from the account of a person. */
const ticks = ['reply', 'personal'] as const;

/** Did people say that the post answers somebody? */
export const isReply = (): boolean => recallText('reply') !== '';

/** Did people say that the account is that of a person? */
export const isPersonal = (): boolean => recallText('personal') !== '';

/** The day of publication, today until people choose another, and the hour if they say it; in front matter's form. */
export function publishMoment(): string {
  const hour = recallText('hour');
  return (recallText('day') || localDay()) + (hour && `T${hour}`);
}

/** Of a new post nothing is said until somebody does. */
export function forgetCircumstances(): void {
  for (const key of told) rememberText(key, '');
  for (const input of document.querySelectorAll<HTMLInputElement>('#day input, #told input')) {
    input.checked = false;
    input.value = input.type === 'date' ? localDay() : '';
  }
}

/** The questions when the post is published, whether it is a reply, and whether the account is that of a person. */
export function showCircumstances(changed: () => void): void {
  const keep = (key: (typeof told)[number], value: string) => {
    rememberText(key, value);
    changed();
  };
  const asked = (key: 'day' | 'hour', type: string, usual: string) => {
    const input = h('input', { type, value: recallText(key) || usual, onchange: () => keep(key, input.value) });
    return h('label', {}, h('span', {}, t(`publish_${key}`)), input);
  };
  byId('day').replaceChildren(asked('day', 'date', localDay()), asked('hour', 'time', ''));
  const boxes = ticks.map((key) => {
    const onchange = () => keep(key, input.checked ? 'yes' : '');
    const input = h('input', { type: 'checkbox', checked: recallText(key) !== '', onchange });
    return h('label', {}, input, h('span', {}, t(key)));
  });
  byId('told').replaceChildren(...boxes);
}
