import enCli from './en/cli.yml';
import enInit from './en/init.yml';
import enMistakes from './en/mistakes.yml';
import enReport from './en/report.yml';
import esCli from './es/cli.yml';
import esInit from './es/init.yml';
import esMistakes from './es/mistakes.yml';
import esReport from './es/report.yml';
import { listed } from './list.js';

/** What fills a slot: a value or a list, joined with «y» / "and", or with «o» / "or". */
export type Filling = string | number | readonly Filling[] | { readonly or: readonly string[] };
export type Slots = Readonly<Record<string, Filling>>;

const texts: Record<string, Record<string, Record<string, string>>> = {
  es: { cli: esCli, init: esInit, mistakes: esMistakes, report: esReport },
  en: { cli: enCli, init: enInit, mistakes: enMistakes, report: enReport },
};

/** The languages that redlint itself speaks. */
export const locales = Object.keys(texts);

/**
 * What the program says in a locale (English where the locale is unknown): `area.key`, slots filled.
 * `{n|uno|varios}` chooses by the number in slot n. Throws on a key that no language has.
 */
export function say(locale: string, key: string, slots: Slots = {}): string {
  const [area = '', name = ''] = key.split('.', 2);
  const template = texts[locale]?.[area]?.[name] ?? texts.en?.[area]?.[name];
  if (template === undefined) throw new Error(`nothing to say for ${key}`);
  return fill(template, slots, locale);
}

/**
 * Fills the slots of a template: `{name}` and `{n|one|many}`, which may hold slots itself. Of a list in quotation marks each
 * item gets them: «{words}» → «uno» y «dos». An unknown slot stays as it is.
 */
export function fill(template: string, slots: Slots, locale: string): string {
  if (!template.includes('{')) return template;
  return partsOf(template)
    .map((part) => (typeof part === 'string' ? part : filled(part, slots, locale)))
    .join('');
}

/** A slot as a template has it: with the quotation marks around it, and what is said of one and of many. */
interface TemplateSlot {
  readonly whole: string;
  readonly open: string;
  readonly name: string;
  readonly one?: string;
  readonly many?: string;
  readonly close: string;
}

const knownTemplates = new Map<string, readonly (string | TemplateSlot)[]>();

/** A template in its parts: read once, since a report says few sentences many times. */
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
  const { report } = texts[locale] ?? (texts.en as (typeof texts)[string]);
  const items = 'or' in value ? value.or : value.map((v) => join(v, locale));
  return listed(items, conjunction, {
    two: report?.[`list_${conjunction}_two`] as string,
    more: report?.[`list_${conjunction}_more`] as string,
    likeNext: report?.[`list_${conjunction}_like_next`],
  });
}
