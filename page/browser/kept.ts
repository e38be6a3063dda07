import { recallSetting } from './storage.js';

/**
 * The data of a tab: the draft, the file from which it came, the facts of its pictures, when it is published and what
 * it is, a calendar, and the calendar post in the editor.
 */
export const tabTexts = ['draft', 'file', 'told', 'day', 'hour', 'reply', 'personal', 'calendar', 'lent'] as const;
export type TabText = (typeof tabTexts)[number];

/** The files of the house, which all tabs share: its settings, and what it knows. */
export const houseTexts = ['config', 'house'] as const;
export type HouseText = (typeof houseTexts)[number];

export const isHouseText = (key: string): key is HouseText => houseTexts.some((name) => name === key);

/** The texts of a tab, kept on this computer so that neither a crash nor a closed tab loses them. */
export interface KeptTexts {
  readonly tab: string;
  /** The time of their last change, in milliseconds since 1970. */
  readonly at: number;
  readonly texts: Readonly<Partial<Record<TabText, string>>>;
}

/** Texts older than this are removed. In days. */
export const mostDays = 30;
const prefix = 'redlint.kept.';

/** Did people choose to keep texts on this computer? */
export const isKeeping = (): boolean => recallSetting('keep') === true;

/** Keeps a text of this tab, or of the house. Throws a DOMException when there is no room. */
export function keepText(key: TabText | HouseText, text: string): void {
  const place = `${prefix}${isHouseText(key) ? 'house' : ownTab()}.`;
  localStorage.setItem(place + key, text);
  localStorage.setItem(`${place}at`, String(Date.now()));
}

/** A file of the house as the last tab left it; undefined when none is kept. */
export const keptHouse = (key: HouseText): string | undefined =>
  localStorage.getItem(`${prefix}house.${key}`) ?? undefined;

/** Calls back when another tab has changed a kept file of the house. */
export const whenHouseChanges = (act: () => void): void =>
  addEventListener('storage', ({ key }) => {
    if (key?.startsWith(`${prefix}house.`)) act();
  });

/** The name of this tab, which a reload keeps. */
function ownTab(): string {
  const known = sessionStorage.getItem('redlint.tab');
  if (known) return known;
  const name = Date.now().toString(36) + Math.random().toString(36).slice(2);
  sessionStorage.setItem('redlint.tab', name);
  return name;
}

/** The drafts and calendars kept by other tabs, newest first. Those that are too old are removed. */
export function otherTexts(now = Date.now()): KeptTexts[] {
  try {
    const all = tabs().map((tab): KeptTexts => {
      const entry = (key: string) => localStorage.getItem(`${prefix}${tab}.${key}`) ?? '';
      return { tab, at: Number(entry('at')), texts: Object.fromEntries(tabTexts.map((key) => [key, entry(key)])) };
    });
    const isOld = ({ at }: KeptTexts) => !(at > now - mostDays * 86_400_000);
    for (const { tab } of all.filter(isOld)) forgetTab(tab);
    const isOther = (one: KeptTexts) => one.tab !== ownTab() && Boolean(one.texts.draft?.trim() || one.texts.calendar);
    return all.filter((one) => !isOld(one) && isOther(one)).sort((a, b) => b.at - a.at);
  } catch {
    return [];
  }
}

const tabs = (): string[] => [
  ...new Set(namesOf(localStorage, prefix).map((name) => name.slice(prefix.length).replace(/\.[^.]*$/, ''))),
];

const namesOf = (storage: Storage, start: string): string[] =>
  Object.keys(storage).filter((name) => name.startsWith(start));

/** Forgets the texts kept by a tab. */
export function forgetTab(tab: string): void {
  for (const name of namesOf(localStorage, `${prefix}${tab}.`)) localStorage.removeItem(name);
}

/** Forgets the texts kept by all tabs. */
export function forgetKept(): void {
  for (const tab of tabs()) forgetTab(tab);
}

/** Forgets all that the page ever remembered here, settings included. */
export function forgetAll(): void {
  for (const storage of [localStorage, sessionStorage])
    for (const name of namesOf(storage, 'redlint.')) storage.removeItem(name);
}
