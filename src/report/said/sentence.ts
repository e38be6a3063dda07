import { isCalendar } from '../../draft/form.js';
import type { Finding, Silent } from '../../lint/report.js';
import { inLocale, readIn, type Told, toldIn } from '../../messages/in-locale.js';
import { type Filling, fill, type Slots, say } from '../../messages/messages.js';
import { isAboutWaiver, outsideTexts } from '../../messages/outside.js';
import { formatDate } from '../../recognizers/dates/dates.js';
import type { Principle, PrincipleText } from '../../registry/registry.js';
import type { Language, Slot } from '../../rule.js';
import { excerpt } from '../../text/excerpt.js';
import { rememberedEach, rememberedFor } from '../../text/remembered.js';
import type { View } from '../format.js';
import { spokenHours } from './opening-hours.js';

/** The most characters of a draft that a sentence quotes in one slot; text for copying is not shortened like this. */
const quoted = 120;
const copied = new Set(['path', 'sentence']);
const copiedMost = 500;

type Texts = Pick<Language, 'title' | 'why' | 'messages' | 'unlooked' | 'page' | 'terms'>;

/**
 * What a rule says in the first language that has what is asked for: one that speakers of the view's locale read, else
 * any.
 */
const toldBy = (
  rule: string,
  { locale, registry }: Pick<View, 'locale' | 'registry'>,
  has?: (text: Texts) => boolean,
): Told<Texts> | undefined =>
  toldIn<Texts>(registry.rules.get(rule)?.languages ?? outsideTexts(rule, locale), locale, has);

/** What is wrong and what to do, in the locale of the view: one line, control characters as they are in the draft. */
export function sentenceOf(finding: Finding, view: View): string {
  const told = toldBy(finding.rule, view, ({ messages }) => Object.hasOwn(messages, finding.message));
  if (!told) return titleOf(finding, view);
  const { text, language } = told;
  const said = { column: say(language, 'report.waive_column'), draft: say(language, 'report.waive_draft') };
  const terms = { ...said, ...text.terms };
  const most = (name: string) => (copied.has(name) ? copiedMost : quoted);
  const slots = filledIn(finding.data, language, (name, slot) => filling(slot, { terms, language, most: most(name) }));
  const sentence = fill(messageIn(text, finding.message, view.place), slots, language);
  // What is said of a waiver in the house's file begins with its place there.
  return finding.principle === null && typeof finding.data.house === 'string'
    ? `${finding.data.house}: ${sentence}`
    : sentence;
}

const messageIn = ({ messages, page }: Texts, key: string, place: View['place']): string =>
  ((place === 'sheet' && page?.sheet?.[key]) || (place && page?.messages?.[key]) || messages[key]) as string;

/**
 * What a rule could not check in the draft at a path, why that matters, and how to provide what it lacks. The slot
 * `calendar` is 1 for a calendar or a post of one: they have columns and no front matter.
 */
export function silenceSentence(
  { rule, what = 'file', data = {} }: Silent,
  path: string,
  view: Pick<View, 'locale' | 'registry' | 'place'>,
): string {
  const told = toldBy(rule, view, ({ unlooked }) => unlooked?.[what] !== undefined);
  // The locale has a sentence for all keys: better that than one of a third language.
  if (!told || !readIn(view.locale).includes(told.language))
    return say(view.locale, 'report.silent_key', { rule, key: what });
  const all = { ...data, calendar: isCalendar(path) || view.place === 'sheet' ? 1 : 2 };
  const slots = filledIn(all, told.language, (_, slot) => filling(slot, { language: told.language }));
  const { unlooked, page } = told.text;
  return fill(((view.place && page?.unlooked?.[what]) || unlooked?.[what]) as string, slots, told.language);
}

const filledIn = (
  data: Readonly<Record<string, Slot>>,
  language: string,
  other: (name: string, slot: Slot) => Filling,
): Slots =>
  Object.fromEntries(
    Object.entries(data).map(([name, slot]) => [name, spoken[name]?.(slot, language) ?? other(name, slot)]),
  );

/** What a rule finds. */
export const titleOf = ({ rule }: Pick<Finding, 'rule'>, view: Pick<View, 'locale' | 'registry'>): string =>
  oneLine(toldBy(rule, view)?.text.title ?? rule);

/** Why the rule exists. */
export const whyOf = ({ rule }: Pick<Finding, 'rule'>, view: View): string =>
  oneLine(toldBy(rule, view)?.text.why ?? '');

/** The group under which formats list a finding: its principle, or the subject of a rule outside the principles. */
export const groupOf = ({ rule, principle }: Pick<Finding, 'rule' | 'principle'>): string =>
  principle ?? (isAboutWaiver(rule) ? 'waivers' : 'front-matter');

/** A principle with its texts in the locale of the view. */
export interface ToldPrinciple
  extends Pick<Principle, 'id' | 'number'>,
    Pick<PrincipleText, 'title' | 'short' | 'why'> {}

/** The principles, by number, in the locale of the view. */
export const principlesOf = ({ registry, locale }: Pick<View, 'registry' | 'locale'>): readonly ToldPrinciple[] =>
  principlesByLocale(registry)(locale);

// Computing them for each draft took a sixth of a report.
const principlesByLocale = rememberedFor(({ principles }: View['registry']) =>
  rememberedEach((locale) =>
    principles.map(({ id, number, languages }) => {
      const { title = id, short = id, why = '' } = inLocale(languages, locale) ?? {};
      return { id, number, title, short, why: oneLine(why) };
    }),
  ),
);

/** The page that explains the rule: its folder at the home of the tool; undefined while the tool has none. */
export function pageOf(finding: Pick<Finding, 'rule' | 'principle'>, view: View): string | undefined {
  const home = view.tool.homepage?.replace(/#.*$/, '').replace(/\/$/, '');
  // A user's own rule is not explained there.
  if (!home || view.registry.rules.get(finding.rule)?.quote) return undefined;
  return finding.principle
    ? `${home}/tree/HEAD/rules/${encodeURI(finding.principle)}/${encodeURI(finding.rule)}`
    : home;
}

/** Slots that hold data, and how to word them. */
const spoken: Readonly<Record<string, (slot: Slot, locale: string) => Filling>> = {
  from: dayIn,
  until: dayIn,
  day: dayIn,
  absent: absentIn,
  hours: (slot, locale) => (typeof slot === 'string' ? spokenHours(slot, locale) : filling(slot, { language: locale })),
};

/** A day in words: «23 de mayo de 2027» / "23 May 2027". */
function dayIn(slot: Slot, locale: string): Filling {
  const isDay = typeof slot === 'string' && /^\d{4}-\d\d-\d\d$/.test(slot);
  return isDay ? formatDate(slot, locale, { year: true }) : filling(slot, { language: locale });
}

/** A day that the calendar does not have, in the same form. */
function absentIn(slot: Slot, locale: string): Filling {
  const [, month = '', day = ''] = /^(\d{4}-\d\d)-(\d\d)$/.exec(String(slot)) ?? [];
  return month === ''
    ? filling(slot, { language: locale })
    : formatDate(`${month}-01`, locale, { year: true }).replace(/1/, `${Number(day)}`);
}

interface Filler {
  /** Of the sentence. */
  readonly language: string;
  readonly terms?: Readonly<Record<string, string>>;
  readonly most?: number;
}

function filling(slot: Slot, filler: Filler): Filling {
  const { language, terms = {}, most = quoted } = filler;
  if (typeof slot === 'number') return slot;
  if (typeof slot === 'string') return oneLine(excerpt(slot, most));
  if ('snippet' in slot) return oneLine(excerpt(slot.snippet, copiedMost));
  if ('advice' in slot && slot.language === language) return oneLine(excerpt(slot.advice, most));
  if ('term' in slot) return Object.hasOwn(terms, slot.term) ? (terms[slot.term] as string) : slot.term;
  return slot.map((part) => filling(part, filler));
}

/** A text without line breaks: runs of white space become one space. */
const oneLine = (text: string): string => text.replace(/ [ \t\r\n\f\v]+|[\t\r\n\f\v][ \t\r\n\f\v]*/g, ' ').trim();
