import { byId } from '../browser/dom.js';
import { recallSetting, rememberSetting } from '../browser/storage.js';
import { t } from '../messages/texts.js';

const themes = ['auto', 'light', 'dark'] as const;
type Theme = (typeof themes)[number];

const themeCalled = (name: string | undefined): Theme => themes.find((theme) => theme === name) ?? 'auto';
const themeNow = (): Theme => themeCalled(document.documentElement.dataset.theme);

/** Shows the theme chosen before. */
export function recallTheme(): void {
  document.documentElement.dataset.theme = themeCalled(recallSetting('theme'));
}

/** Names the theme on its button, in the current language. */
export function nameTheme(): void {
  const name = t('theme_is', { theme: t(`theme_${themeNow()}`) });
  byId('theme').setAttribute('aria-label', name);
  byId('theme').title = name;
}

/** Switches to the next theme, and remembers it. */
export function nextTheme(): void {
  const next = themes[(themes.indexOf(themeNow()) + 1) % themes.length] as Theme;
  rememberSetting('theme', next);
  document.documentElement.dataset.theme = next;
  nameTheme();
}
