import { languageName } from '../src/report/said/language-name.js';
import { byId, h } from './browser/dom.js';
import { recallSetting, rememberSetting } from './browser/storage.js';
import { whenFull } from './browser/tab-texts.js';
import { Calendar } from './calendar/calendar.js';
import { Desk } from './desk/desk.js';
import { showKeeping } from './desk/keeping.js';
import { guidePage } from './guide/guide.js';
import { House } from './house/house.js';
import { showHouse } from './house/view.js';
import { failureNote } from './linter/failure.js';
import { nameTheme, nextTheme, recallTheme } from './look/theme.js';
import { locale, locales, preferredLocale, speak } from './messages/locale.js';
import { t } from './messages/texts.js';
import { toast } from './messages/toast.js';

/** Translates the texts of index.html. */
function translate(): void {
  document.documentElement.lang = locale();
  for (const element of document.querySelectorAll<HTMLElement>('[data-text]'))
    element.textContent = t(element.dataset.text ?? '');
  for (const element of document.querySelectorAll<HTMLElement>('[data-label]'))
    element.setAttribute('aria-label', t(element.dataset.label ?? ''));
  for (const choice of document.querySelectorAll<HTMLElement>('[data-locale]'))
    choice.setAttribute('aria-pressed', String(choice.dataset.locale === locale()));
  nameTheme();
  showKeeping();
}

/** Chooses a language, which it names in its own words; `show` shows everything in it. */
function localeButton(code: string, show: () => void): HTMLElement {
  const name = languageName(code, code);
  const choose = () => {
    speak(code);
    rememberSetting('locale', code);
    show();
  };
  const capital = name.charAt(0).toLocaleUpperCase(code) + name.slice(1);
  return h('button', { type: 'button', 'data-locale': code, lang: code, onclick: choose }, capital);
}

/** How far down people were where they write: there they come back to. */
let place = 0;

/**
 * `#/` is the writing view; `#/calendar` a calendar; `#/house` the house; `#/guide…` the guide. Other addresses are
 * places on the page.
 */
async function route(desk: Desk, fresh = true): Promise<void> {
  const address = location.hash;
  if (address !== '' && !address.startsWith('#/')) return;
  const guide = /^#\/guide(?:\/([a-z0-9-]+))?$/.exec(address);
  const isCalendar = address === '#/calendar';
  const isHouse = address === '#/house';
  // The new view must use the current text.
  if (isCalendar) desk.lending.giveBack();
  const isDesk = guide === null && !isCalendar && !isHouse;
  if (!byId('write').hidden) place = scrollY;
  byId('write').hidden = !isDesk;
  byId('calendar').hidden = !isCalendar;
  byId('house').hidden = !isHouse;
  byId('guide').hidden = guide === null;
  if (guide) byId('toast').hidden = true;
  for (const link of document.querySelectorAll('nav a')) {
    const here = link.getAttribute('href') === (guide ? '#/guide' : isDesk ? '#/' : address);
    if (here) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
  document.body.classList.toggle('writing', isDesk);
  byId('skip').textContent = t(isDesk ? 'skip' : 'skip_content');
  document.title = t('title');
  if (!guide) {
    if (fresh) scrollTo({ top: isDesk ? place : 0, behavior: 'instant' });
    return;
  }
  const page = await guidePage(guide[1] ?? '').catch((error: unknown) => [failureNote(error)]);
  // The person has already moved on.
  if (location.hash !== address) return;
  byId('guide').replaceChildren(...page);
  document.title = `${byId('guide').querySelector('h1')?.textContent ?? t('guide')} · redlint`;
  if (fresh) {
    scrollTo({ top: 0, behavior: 'instant' });
    byId('guide').querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
  }
}

/** Opens the page where its address says. */
export function openPage(): void {
  speak(preferredLocale([recallSetting('locale') ?? '', ...navigator.languages]));
  const show = () => {
    translate();
    desk.translate();
    calendar.translate();
    showHouse(house);
    void route(desk, false);
  };
  byId('locales').replaceChildren(...locales.map((code) => localeButton(code, show)));
  recallTheme();
  whenFull(() => toast(t('storage_full')));
  translate();
  const house = new House(() => {
    desk.reconsider();
    calendar.reconsider();
    showHouse(house);
  });
  const desk = new Desk(house, (file) => void calendar.open(file));
  const calendar = new Calendar(desk.lending, house, failureNote);
  showHouse(house);
  void calendar.resume();
  byId('theme').addEventListener('click', nextTheme);
  addEventListener('hashchange', () => void route(desk));
  void route(desk, false);
}
