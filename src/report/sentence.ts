import type { Finding } from '../lint/report.js';
import type { Principle, PrincipleText } from '../registry.js';
import type { Language, Slot } from '../rule.js';
import { type Filling, fill, say } from '../say/say.js';
import { formatDate } from '../text/dates.js';
import type { View } from './format.js';

/** Characters of a draft that a sentence quotes at most in one slot. */
const quoted = 120;

/** The texts in the locale, else in English, else in any language. */
const inLocale = <T>(languages: Readonly<Record<string, T>>, locale: string): T | undefined =>
  (Object.hasOwn(languages, locale) ? languages[locale] : undefined) ?? languages.en ?? Object.values(languages)[0];

/** The language file of a rule; undefined for findings about waivers. */
export const textsOf = (rule: string, view: View): Language | undefined =>
  inLocale(view.registry.rules.get(rule)?.languages ?? {}, view.locale);

/** What is wrong and what to do, in the locale of the view: one line, control characters as they are in the draft. */
export function sentenceOf(finding: Finding, view: View): string {
  const texts = textsOf(finding.rule, view);
  const told = Object.entries(finding.data).map(
    ([name, slot]) => [name, name === 'until' ? dayIn(slot, view.locale) : filling(slot, texts?.terms ?? {})] as const,
  );
  const slots = Object.fromEntries(told);
  if (!finding.principle) return say(view.locale, `report.${finding.rule.replaceAll('-', '_')}`, slots);
  return fill(texts?.messages[finding.message] ?? titleOf(finding, view), slots, view.locale);
}

/** What a rule finds. Findings about waivers share one title and one reason, the program's own. */
export const titleOf = ({ rule, principle }: Pick<Finding, 'rule' | 'principle'>, view: View): string =>
  principle ? oneLine(textsOf(rule, view)?.title ?? rule) : say(view.locale, 'report.waiver_title');

/** Why the rule exists. */
export const whyOf = ({ rule, principle }: Pick<Finding, 'rule' | 'principle'>, view: View): string =>
  principle ? oneLine(textsOf(rule, view)?.why ?? '') : say(view.locale, 'report.waiver_why');

/** A principle with its texts in the locale of the view. */
export interface ToldPrinciple
  extends Pick<Principle, 'id' | 'number'>,
    Pick<PrincipleText, 'title' | 'short' | 'why'> {}

/** The principles, by number, as told in the locale of the view. */
export const principlesOf = (view: View): ToldPrinciple[] =>
  view.registry.principles.map(({ id, number, languages }) => {
    const { title = id, short = id, why = '' } = inLocale(languages, view.locale) ?? {};
    return { id, number, title, short, why: oneLine(why) };
  });

/** Where the rule is explained: its folder in the home of the tool. */
export function pageOf(finding: Pick<Finding, 'rule' | 'principle'>, view: View): string {
  const home = view.tool.homepage.replace(/#.*$/, '').replace(/\/$/, '');
  return finding.principle
    ? `${home}/tree/HEAD/rules/${encodeURI(finding.principle)}/${encodeURI(finding.rule)}`
    : home;
}

/** A day as people write it: «23 de mayo de 2027» / "23 May 2027". */
function dayIn(slot: Slot, locale: string): Filling {
  const isDay = typeof slot === 'string' && /^\d{4}-\d\d-\d\d$/.test(slot);
  return isDay ? formatDate(slot, locale, { year: true }) : filling(slot, {});
}

function filling(slot: Slot, terms: Readonly<Record<string, string>>): Filling {
  if (typeof slot === 'number') return slot;
  if (typeof slot === 'string') return oneLine(slot.length > quoted ? `${slot.slice(0, quoted)}…` : slot);
  if ('term' in slot) return Object.hasOwn(terms, slot.term) ? (terms[slot.term] as string) : slot.term;
  return slot.map((part) => filling(part, terms));
}

/** A text without line breaks: runs of white space become one space. */
const oneLine = (text: string): string => text.replace(/[ \t\r\n\f\v]+/g, ' ').trim();
