// Texts of a language made of the parts in es.yml and en.yml.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Chance } from './seeded.js';

type List = readonly string[];

/** The content of a language file, beside more lists. */
interface Parts extends Readonly<Record<'kinds' | 'network' | 'body' | 'file' | 'slug' | 'weekday' | 'month', List>> {
  readonly keys: Readonly<Record<'title' | 'date' | 'language' | 'kind' | 'networks' | 'tags' | 'author', string>>;
  /** Contractions of words that meet. */
  readonly joined: Readonly<Record<string, string>>;
  readonly calendarDay: string;
  readonly domain: string;
}

const files = new Map<string, Parts>();

export function partsOf(language: string): Parts {
  const parts = files.get(language) ?? parse(readFileSync(new URL(`${language}.yml`, import.meta.url), 'utf8'));
  files.set(language, parts);
  return parts;
}

const listIn = (parts: Parts, name: string): List => (parts as unknown as Readonly<Record<string, List>>)[name]!;

/** Figures, dates and addresses, which are not in any list. */
const made: Readonly<Record<string, (chance: Chance, parts: Parts) => string>> = {
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

/** A day of 2026 with its correct weekday. */
function dayOf2026({ between }: Chance, { calendarDay, weekday, month }: Parts): string {
  const date = new Date(Date.UTC(2026, 0, between(1, 365)));
  return calendarDay
    .replace('{weekday}', weekday[(date.getUTCDay() + 6) % 7]!)
    .replace('{day}', String(date.getUTCDate()))
    .replace('{month}', month[date.getUTCMonth()]!);
}

/** A text of the list `name`: each `{list}` in it becomes one of that list; if that has a capital, it gets one. */
export function textOf(name: string, language: string, chance: Chance): string {
  const parts = partsOf(language);
  const fill = (text: string): string =>
    text.replace(/\{(\w)(\w*)\}/g, (_, first: string, rest: string) => {
      const key = first.toLowerCase() + rest;
      const filled = made[key]?.(chance, parts) ?? fill(chance.oneOf(listIn(parts, key)));
      return key.startsWith(first) ? filled : capitalised(filled);
    });
  const text = fill(chance.oneOf(listIn(parts, name)));
  return capitalised(Object.entries(parts.joined).reduce((joined, [from, to]) => joined.replaceAll(from, to), text));
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
