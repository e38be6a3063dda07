import { byId } from './browser/dom.js';
import { recall, remember } from './browser/storage.js';
import { Calendar } from './calendar/calendar.js';
import { Desk } from './desk/desk.js';
import { guidePage } from './guide/guide.js';
import { failure } from './linter/failure.js';
import { type Locale, locale, locales, preferred, speak, t } from './messages/texts.js';

const themes = ['auto', 'light', 'dark'] as const;
type Theme = (typeof themes)[number];

const root = document.documentElement;

function setTheme(theme: Theme): void {
  root.dataset.theme = theme;
  const name = t('theme_is', { theme: t(`theme_${theme}`) });
  byId('theme').setAttribute('aria-label', name);
  byId('theme').title = name;
}

const themeNow = (): Theme => themes.find((one) => one === root.dataset.theme) ?? 'auto';

/** Puts the texts of index.html in the language. */
function translate(): void {
  root.lang = locale();
  for (const element of document.querySelectorAll<HTMLElement>('[data-text]'))
    element.textContent = t(element.dataset.text ?? '');
  for (const element of document.querySelectorAll<HTMLElement>('[data-label]'))
    element.setAttribute('aria-label', t(element.dataset.label ?? ''));
  for (const choice of document.querySelectorAll<HTMLElement>('[data-locale]'))
    choice.setAttribute('aria-pressed', String(choice.dataset.locale === locale()));
  setTheme(themeNow());
}

/** How far down people were where they write: there they come back to. */
let place = 0;

/** `#/` is the desk; `#/calendar` a calendar; `#/guide…` the guide. Other addresses are places on the page. */
async function route(fresh = true): Promise<void> {
  const address = location.hash;
  if (address !== '' && !address.startsWith('#/')) return;
  const guide = /^#\/guide(?:\/([a-z0-9-]+))?$/.exec(address);
  const isCalendar = address === '#/calendar';
  // What is looked at there shall be what was written here.
  if (isCalendar) desk.lending.giveBack();
  const isDesk = guide === null && !isCalendar;
  if (!byId('write').hidden) place = scrollY;
  byId('write').hidden = !isDesk;
  byId('calendar').hidden = !isCalendar;
  byId('guide').hidden = guide === null;
  if (guide) byId('toast').hidden = true;
  for (const link of document.querySelectorAll('nav a')) {
    const here = link.getAttribute('href') === (guide ? '#/guide' : isCalendar ? '#/calendar' : '#/');
    if (here) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
  document.body.classList.toggle('writing', isDesk);
  document.title = t('title');
  if (!guide) {
    if (fresh) scrollTo({ top: isDesk ? place : 0, behavior: 'instant' });
    return;
  }
  const page = await guidePage(guide[1] ?? '').catch((error: unknown) => [failure(error)]);
  // Whoever is quicker than the page has gone elsewhere.
  if (location.hash !== address) return;
  byId('guide').replaceChildren(...page);
  document.title = `${byId('guide').querySelector('h1')?.textContent ?? t('guide')} · redlint`;
  if (fresh) {
    scrollTo({ top: 0, behavior: 'instant' });
    byId('guide').querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
  }
}

speak(
  (locales as readonly string[]).includes(recall('locale') ?? '')
    ? (recall('locale') as Locale)
    : preferred(navigator.languages),
);
root.dataset.theme = recall('theme') ?? 'auto';
translate();
const desk = new Desk((file) => void calendar.open(file));
const calendar = new Calendar(desk.lending, failure);
void calendar.resume();
for (const choice of document.querySelectorAll<HTMLElement>('[data-locale]'))
  choice.addEventListener('click', () => {
    speak(choice.dataset.locale as Locale);
    remember('locale', locale());
    translate();
    desk.translate();
    calendar.translate();
    void route(false);
  });
byId('theme').addEventListener('click', () => {
  const next = themes[(themes.indexOf(themeNow()) + 1) % themes.length] as Theme;
  remember('theme', next);
  setTheme(next);
});
addEventListener('hashchange', () => void route());
void route(false);
