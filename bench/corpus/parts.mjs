// Texts of a language made of parts: es.yml and en.yml hold them.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

const files = new Map();

/** What a language file holds. */
export function partsOf(language) {
  if (!files.has(language))
    files.set(language, parse(readFileSync(new URL(`${language}.yml`, import.meta.url), 'utf8')));
  return files.get(language);
}

/** Figures, dates and addresses, which no list holds. */
const made = {
  number: ({ between }) => String(between(12, 980)),
  small: ({ between }) => String(between(3, 90)),
  day: ({ between }) => String(between(1, 28)),
  monthNumber: ({ between }) => String(between(1, 12)),
  year: ({ between }) => String(between(2019, 2027)),
  hour: ({ between }) => String(between(8, 21)),
  hourOfTwelve: ({ between }) => String(between(1, 12)),
  minute: ({ between }) => String(between(0, 59)).padStart(2, '0'),
  digits: ({ between }) => String(between(100, 999)),
  url: ({ between, oneOf }, { domain, slug }) => `https://${domain}/${oneOf(slug)}/${between(100, 99_999)}`,
  calendarDay: dayOf2026,
};

/** A day of 2026 with its weekday, which is the right one. */
function dayOf2026({ between }, { calendarDay, weekday, month }) {
  const date = new Date(Date.UTC(2026, 0, between(1, 365)));
  return calendarDay
    .replace('{weekday}', weekday[(date.getUTCDay() + 6) % 7])
    .replace('{day}', date.getUTCDate())
    .replace('{month}', month[date.getUTCMonth()]);
}

/** A text of the list `name`: each `{list}` in it becomes one of that list; with a capital, it begins with one. */
export function textOf(name, language, chance) {
  const parts = partsOf(language);
  const fill = (text) =>
    text.replace(/\{(\w+)\}/g, (_, slot) => {
      const key = slot[0].toLowerCase() + slot.slice(1);
      const filled = made[key]?.(chance, parts) ?? fill(chance.oneOf(parts[key]));
      return key === slot ? filled : capitalised(filled);
    });
  const text = fill(chance.oneOf(parts[name]));
  return capitalised(Object.entries(parts.joined).reduce((joined, [from, to]) => joined.replaceAll(from, to), text));
}

const capitalised = (text) => text.charAt(0).toUpperCase() + text.slice(1);
