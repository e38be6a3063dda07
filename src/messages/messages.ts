import cli from './*/cli.yml';
import init from './*/init.yml';
import mistakes from './*/mistakes.yml';
import report from './*/report.yml';
import { type Locales, toldIn } from './in-locale.js';
import { listed } from './list.js';

/** The value of a slot: one value, or a list joined with «y» / "and" or with «o» / "or". */
export type Filling = string | number | readonly Filling[] | { readonly or: readonly string[] };
export type Slots = Readonly<Record<string, Filling>>;

/** Templates by their keys. */
export type Templates = Readonly<Record<string, string>>;

const areas: Readonly<Record<string, Locales<Templates>>> = { cli, init, mistakes, report };

/** The languages that redlint itself speaks: those that have a folder here, sorted. */
export const locales: readonly string[] = [...new Set(Object.values(areas).flatMap(Object.keys))].sort();

/**
 * What the program says in a locale (English where it lacks the sentence): `area.key`, slots filled.
 * `{n|uno|varios}` chooses by the number in slot n. Throws on a key that English does not have.
 */
export function say(locale: string, key: string, slots: Slots = {}): string {
  const [area = '', name = ''] = key.split('.', 2);
  return sayFrom(areas[area] ?? { en: {} }, locale, name, slots);
}

/** The same from the texts of one area. */
export function sayFrom(texts: Locales<Templates>, locale: string, key: string, slots: Slots): string {
  const told = toldIn(texts, locale, (text) => Object.hasOwn(text, key));
  if (!told) throw new Error(`nothing to say for ${key}`);
  return fill(told.text[key] as string, slots, told.language);
}

/**
 * Fills the slots of a template: `{name}` and `{n|one|many}`, which may contain slots. In a quoted list, each item is
 * quoted: «{words}» → «uno» y «dos». An unknown slot stays as it is.
 */
export function fill(template: string, slots: Slots, locale: string): string {
  if (!template.includes('{')) return template;
  return partsOf(template)
    .map((part) => (typeof part === 'string' ? part : filled(part, slots, locale)))
    .join('');
}

/** A slot in a template: with the quotation marks around it, and the forms for one and many. */
interface TemplateSlot {
  readonly whole: string;
  readonly open: string;
  readonly name: string;
  readonly one?: string;
  readonly many?: string;
  readonly close: string;
}

const knownTemplates = new Map<string, readonly (string | TemplateSlot)[]>();

/** A template in its parts: parsed once, since a report repeats few sentences many times. */
function partsOf(template: string): readonly (string | TemplateSlot)[] {
  const there = knownTemplates.get(template);
  if (there) return there;
  const parts: (string | TemplateSlot)[] = [];
  let at = 0;
  for (const match of template.matchAll(
    /(?<open>[«“]?)\{(?<name>[^{}|\s]{1,40})(?:\|(?<one>(?:[^{}|]|\{[^{}|\s]{1,40}\}){0,200})\|(?<many>(?:[^{}|]|\{[^{}|\s]{1,40}\}){0,200}))?\}(?<close>[»”]?)/g,
  )) {
    const [whole] = match;
    parts.push(template.slice(at, match.index), { whole, ...match.groups } as TemplateSlot & typeof match.groups);
    at = match.index + whole.length;
  }
  parts.push(template.slice(at));
  knownTemplates.set(template, parts);
  return parts;
}

function filled({ whole, open, name, one, many, close }: TemplateSlot, slots: Slots, locale: string): string {
  const value = Object.hasOwn(slots, name) ? slots[name] : undefined;
  if (value === undefined) return whole;
  if (one !== undefined) return open + fill(value === 1 ? one : (many as string), slots, locale) + close;
  if (!open || !close || typeof value !== 'object') return open + join(value, locale) + close;
  return join(quoted(value, open, close), locale);
}

const quoted = (list: Exclude<Filling, string | number>, open: string, close: string): Filling =>
  'or' in list ? { or: list.or.map((item) => open + item + close) } : list.map((item) => `${open}${item}${close}`);

function join(value: Filling, locale: string): string {
  if (typeof value !== 'object') return String(value);
  const conjunction = 'or' in value ? 'or' : 'and';
  const items = 'or' in value ? value.or : value.map((v) => join(v, locale));
  const texts = Object.hasOwn(report, locale) ? (report as Locales<Templates>)[locale] : undefined;
  const [two, more] = [texts?.[`list_${conjunction}_two`], texts?.[`list_${conjunction}_more`]];
  return two !== undefined && more !== undefined
    ? listed(items, conjunction, { two, more, likeNext: texts?.[`list_${conjunction}_like_next`] })
    : new Intl.ListFormat(locale, { type: conjunction === 'or' ? 'disjunction' : 'conjunction' }).format(items);
}
