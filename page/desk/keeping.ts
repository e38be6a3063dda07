import { button, byId, h } from '../browser/dom.js';
import {
  forgetAll,
  forgetKept,
  forgetTab,
  houseTexts,
  isKeeping,
  type KeptTexts,
  mostDays,
  otherTexts,
  tabTexts,
} from '../browser/kept.js';
import { rememberSetting } from '../browser/storage.js';
import { recallText, rememberText } from '../browser/tab-texts.js';
import { locale } from '../messages/locale.js';
import { t } from '../messages/texts.js';
import { toast } from '../messages/toast.js';

/** The choice to keep texts on this computer, and the way to forget them; above it, what was kept by other tabs. */
export function showKeeping(): void {
  const said = t(isKeeping() ? 'privacy_kept' : 'privacy', { days: mostDays });
  for (const element of document.querySelectorAll('.says-privacy')) element.textContent = said;
  const input = h('input', { type: 'checkbox', checked: isKeeping(), onchange: () => keep(input.checked) });
  byId('keeping').replaceChildren(
    h('label', {}, input, h('span', {}, t('keep', { days: mostDays }))),
    button(t('forget_all'), undefined, askToForget),
  );
  byId('kept').replaceChildren(...otherTexts().map(keptItem));
}

function keep(isKept: boolean): void {
  const texts = [...tabTexts, ...houseTexts].map((key) => [key, recallText(key)] as const);
  rememberSetting('keep', isKept);
  for (const [key, text] of texts) rememberText(key, text);
  if (!isKept) forgetKept();
  showKeeping();
  byId('keeping').querySelector('input')?.focus();
  toast(t(isKept ? 'keep_on' : 'keep_off', { days: mostDays }));
}

/** What is forgotten does not come back, so it is asked for twice. */
function askToForget(): void {
  const forget = () => {
    forgetAll();
    location.reload();
  };
  const leave = button(t('forget_leave'), undefined, showKeeping);
  byId('keeping').replaceChildren(
    h('p', {}, t('forget_sure')),
    button(t('forget_yes'), 'clear', forget, { class: 'forget' }),
    leave,
  );
  leave.focus();
}

/** Texts of another tab, with their first words. */
function keptItem(kept: KeptTexts): HTMLElement {
  const name = nameOf(kept);
  const drop = () => {
    forgetTab(kept.tab);
    showKeeping();
    toast(t('kept_forgotten'));
  };
  return h(
    'li',
    {},
    h('p', {}, name),
    button(t('kept_recover'), undefined, () => recover(kept), { 'aria-label': `${t('kept_recover')}: ${name}` }),
    button(t('kept_forget'), undefined, drop, { class: 'quiet', 'aria-label': `${t('kept_forget')}: ${name}` }),
  );
}

/** When it was kept, and the first words of the draft; of a calendar alone, that it is one. */
function nameOf({ at, texts: { draft = '' } }: KeptTexts): string {
  const when = new Date(at).toLocaleString(locale(), { dateStyle: 'long', timeStyle: 'short' });
  const words = draft.replace(/\s+/g, ' ').trim();
  if (words === '') return t('kept_calendar', { when });
  return t('kept_draft', { when, words: words.length > 70 ? `${words.slice(0, 69)}…` : words });
}

/** Brings back the texts of another tab where this one has none; they are then those of this tab. */
function recover({ tab, texts }: KeptTexts): void {
  for (const key of tabTexts) if (recallText(key) === '') rememberText(key, texts[key] ?? '');
  forgetTab(tab);
  location.reload();
}
