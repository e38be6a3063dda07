import type { Finding, Silent } from '../../lint/report.js';
import { inLocale } from '../../messages/in-locale.js';
import { type Filling, fill, say } from '../../messages/messages.js';
import { isAboutWaiver, outsideText } from '../../messages/outside.js';
import { formatDate } from '../../recognizers/dates/dates.js';
import type { Principle, PrincipleText } from '../../registry/registry.js';
import type { Language, Slot } from '../../rule.js';
import { excerpt } from '../../text/excerpt.js';
import type { View } from '../format.js';
import { spokenHours } from './opening-hours.js';

/** Characters of a draft that a sentence quotes at most in one slot; what is there to be copied is never cut so short. */
const quoted = 120;
const copied = new Set(['path', 'sentence']);
const copiedMost = 500;

/** The language file of a rule; undefined for one outside the principles. */
const textsOf = (rule: string, view: Pick<View, 'locale' | 'registry'>): Language | undefined =>
  inLocale(view.registry.rules.get(rule)?.languages ?? {}, view.locale);

/** What is wrong and what to do, in the locale of the view: one line, control characters as they are in the draft. */
export function sentenceOf(finding: Finding, view: View): string {
  const texts = textsOf(finding.rule, view) ?? outsideText(finding.rule, view.locale);
  const terms = { column: say(view.locale, 'report.waive_column'), ...textsOf(finding.rule, view)?.terms };
  const filled = Object.entries(finding.data).map(
    ([name, slot]) =>
      [
        name,
        spoken[name]?.(slot, view.locale) ?? filling(slot, terms, copied.has(name) ? copiedMost : quoted),
      ] as const,
  );
  const slots = Object.fromEntries(filled);
  return fill(texts?.messages[finding.message] ?? titleOf(finding, view), slots, view.locale);
}

/** What a rule could not look at, why that matters, and how to give what it lacks. */
export function silenceSentence(
  { rule, what = 'file', data = {} }: Silent,
  view: Pick<View, 'locale' | 'registry'>,
): string {
  const template = textsOf(rule, view)?.unlooked?.[what] ?? say(view.locale, 'report.silent_key', { rule, key: what });
  const slots = Object.entries(data).map(([name, slot]) => [
    name,
    spoken[name]?.(slot, view.locale) ?? filling(slot, {}),
  ]);
  return fill(template, Object.fromEntries(slots), view.locale);
}

/** What a rule finds. */
export const titleOf = ({ rule }: Pick<Finding, 'rule'>, view: View): string =>
  oneLine((textsOf(rule, view) ?? outsideText(rule, view.locale))?.title ?? rule);

/** Why the rule exists. */
export const whyOf = ({ rule }: Pick<Finding, 'rule'>, view: View): string =>
  oneLine((textsOf(rule, view) ?? outsideText(rule, view.locale))?.why ?? '');

/** Where formats file a finding: its principle, or what a rule outside the principles is about. */
export const groupOf = ({ rule, principle }: Pick<Finding, 'rule' | 'principle'>): string =>
  principle ?? (isAboutWaiver(rule) ? 'waivers' : 'front-matter');

/** A principle with its texts in the locale of the view. */
export interface ToldPrinciple
  extends Pick<Principle, 'id' | 'number'>,
    Pick<PrincipleText, 'title' | 'short' | 'why'> {}

/** The principles, by number, in the locale of the view. */
export function principlesOf({ registry, locale }: Pick<View, 'registry' | 'locale'>): readonly ToldPrinciple[] {
  const known = told.get(registry)?.get(locale);
  if (known) return known;
  const made = registry.principles.map(({ id, number, languages }) => {
    const { title = id, short = id, why = '' } = inLocale(languages, locale) ?? {};
    return { id, number, title, short, why: oneLine(why) };
  });
  told.set(registry, (told.get(registry) ?? new Map()).set(locale, made));
  return made;
}

/** By registry and locale: asked for with each draft, they took a sixth of a report. */
const told = new WeakMap<View['registry'], Map<string, readonly ToldPrinciple[]>>();

/** Where the rule is explained: its folder in the home of the tool; undefined while the tool has none. */
export function pageOf(finding: Pick<Finding, 'rule' | 'principle'>, view: View): string | undefined {
  const home = view.tool.homepage?.replace(/#.*$/, '').replace(/\/$/, '');
  // A rule of somebody's own is not explained there.
  if (!home || view.registry.rules.get(finding.rule)?.quote) return undefined;
  return finding.principle
    ? `${home}/tree/HEAD/rules/${encodeURI(finding.principle)}/${encodeURI(finding.rule)}`
    : home;
}

/** Slots that are data, and how people say them. */
const spoken: Readonly<Record<string, (slot: Slot, locale: string) => Filling>> = {
  from: dayIn,
  until: dayIn,
  day: dayIn,
  absent: absentIn,
  hours: (slot, locale) => (typeof slot === 'string' ? spokenHours(slot, locale) : filling(slot, {})),
};

/** A day as people write it: «23 de mayo de 2027» / "23 May 2027". */
function dayIn(slot: Slot, locale: string): Filling {
  const isDay = typeof slot === 'string' && /^\d{4}-\d\d-\d\d$/.test(slot);
  return isDay ? formatDate(slot, locale, { year: true }) : filling(slot, {});
}

/** A day that the calendar does not have, in the same way. */
function absentIn(slot: Slot, locale: string): Filling {
  const [, month = '', day = ''] = /^(\d{4}-\d\d)-(\d\d)$/.exec(String(slot)) ?? [];
  return month === ''
    ? filling(slot, {})
    : formatDate(`${month}-01`, locale, { year: true }).replace(/1/, `${Number(day)}`);
}

function filling(slot: Slot, terms: Readonly<Record<string, string>>, most = quoted): Filling {
  if (typeof slot === 'number') return slot;
  if (typeof slot === 'string') return oneLine(excerpt(slot, most));
  if ('snippet' in slot) return oneLine(excerpt(slot.snippet, copiedMost));
  if ('term' in slot) return Object.hasOwn(terms, slot.term) ? (terms[slot.term] as string) : slot.term;
  return slot.map((part) => filling(part, terms));
}

/** A text without line breaks: runs of white space become one space. */
const oneLine = (text: string): string => text.replace(/ [ \t\r\n\f\v]+|[\t\r\n\f\v][ \t\r\n\f\v]*/g, ' ').trim();
