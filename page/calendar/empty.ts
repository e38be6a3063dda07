import calendar from '../../examples/calendar.csv';
import calendario from '../../examples/calendario.csv';
import { readIn } from '../../src/messages/in-locale.js';
import { button, byId, h } from '../browser/dom.js';
import { chooseSheet } from '../files/choose.js';
import { locale } from '../messages/locale.js';
import { t } from '../messages/texts.js';
import { title } from './view.js';

/** A calendar to try this with. */
const exampleOf = (language: string): File =>
  readIn(language).includes('es') ? new File([calendario], 'calendario.csv') : new File([calendar], 'calendar.csv');

/** The view without a calendar: what this is for, and how to open one. */
export function showNoCalendar(open: (file: File) => void, ...said: readonly Node[]): void {
  byId('calendar').replaceChildren(
    h('div', { class: 'intro' }, title(t('calendar_lead')), h('p', {}, t('calendar_about'))),
    ...said,
    h(
      'p',
      { class: 'acts' },
      button(t('sheet_open'), 'sheet', () => void chooseSheet(open), { class: 'main' }),
      button(t('try'), undefined, () => open(exampleOf(locale()))),
    ),
  );
}

/** The view while a file is being read. */
export function showReading(name: string): void {
  byId('calendar').replaceChildren(h('div', { class: 'intro' }, title(name), h('p', {}, t('sheet_reading'))));
}
