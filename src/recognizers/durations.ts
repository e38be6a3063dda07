import { languageOf } from '../language/language.js';
import type { DurationWords } from '../language/types.js';
import { eachWord, lowLetters } from '../text/candidates.js';
import { lower } from '../text/fold.js';
import { type PhrasesAt, pastSpace, phrasesAt } from '../text/phrases-at.js';
import type { Range } from '../text/ranges.js';
import { type Span, spanOf } from '../text/span.js';

/** A time span in which something will be done: «en 24 horas», "within 10 working days". */
export interface Duration extends Span {
  /** At most this many; a working day is 24 hours, a month 30 days. */
  readonly hours: number;
}

interface Grammar {
  readonly source: DurationWords;
  readonly named: PhrasesAt;
  readonly leads: PhrasesAt;
  readonly fillers: PhrasesAt;
  readonly numbers: PhrasesAt;
  readonly ranges: PhrasesAt;
  readonly kinds: PhrasesAt;
  readonly units: PhrasesAt;
  /** Units, and words that need none: every time span contains one of them. */
  readonly ends: RegExp;
}

const grammars = new Map<DurationWords, Grammar>();

function grammarOf(source: DurationWords): Grammar {
  const { leads, fillers, numbers, ranges, units, kinds, named } = source;
  const known = grammars.get(source) ?? {
    source,
    named: phrasesAt(Object.keys(named)),
    leads: phrasesAt(leads),
    fillers: phrasesAt(fillers),
    numbers: phrasesAt(Object.keys(numbers)),
    ranges: phrasesAt(ranges),
    kinds: phrasesAt(kinds),
    units: phrasesAt(Object.keys(units)),
    ends: wholeWords([...Object.keys(named), ...Object.keys(units)]),
  };
  grammars.set(source, known);
  return known;
}

/** The time spans of a text, in source order; empty for a language without words for them. */
export const findDurations = (text: string, language: string | undefined): Duration[] =>
  durationsIn(text, language, durationAt);

/** As `findDurations`, also those that no words introduce: «20 días» alone. */
export const findBareDurations = (text: string, language: string | undefined): Duration[] =>
  durationsIn(text, language, (grammar, low, at) => durationAt(grammar, low, at) ?? amountAt(grammar, low, at));

function durationsIn(text: string, language: string | undefined, amount: typeof durationAt): Duration[] {
  const source = languageOf(language)?.durations;
  if (!source) return [];
  const grammar = grammarOf(source);
  const low = lower(text);
  const found: Duration[] = [];
  for (const { start, end } of stretchesOf(low, grammar.ends))
    eachWord(low.slice(start, end), (offset) => {
      const at = start + offset;
      if (at < (found.at(-1)?.end ?? 0) || (offset === 0 && isInWord(low, at))) return;
      const duration = amount(grammar, low, at);
      if (duration) found.push({ ...spanOf(text, at, duration.end), hours: duration.hours });
    });
  return found;
}

/** Matches some phrases as whole words of a text in lower case. */
function wholeWords(phrases: readonly string[]): RegExp {
  const escaped = phrases.map((phrase) => phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+'));
  return new RegExp(`(?<![${lowLetters}])(?:${escaped.join('|')})(?![${lowLetters}])`, 'g');
}

/** How far before its unit a time span may begin: «en un plazo máximo de los próximos diez días hábiles». */
const furthest = 90;

/** The stretches in which a time span may be, joined where they touch. */
function stretchesOf(low: string, ends: RegExp): readonly Range[] {
  const stretches: { start: number; end: number }[] = [];
  ends.lastIndex = 0;
  for (let match = ends.exec(low); match; match = ends.exec(low)) {
    const start = Math.max(0, match.index - furthest);
    const last = stretches.at(-1);
    if (last && start <= last.end) last.end = ends.lastIndex;
    else stretches.push({ start, end: ends.lastIndex });
  }
  return stretches;
}

const isInWord = (text: string, at: number): boolean => at > 0 && /\p{L}/u.test(text.charAt(at - 1));

interface Amount {
  readonly end: number;
  readonly hours: number;
}

/** «de inmediato»; or an introduction («en el plazo de»), perhaps a filler («los próximos»), and an amount. */
function durationAt(grammar: Grammar, text: string, at: number): Amount | undefined {
  const [named] = grammar.named(text, at);
  if (named !== undefined) return { end: named, hours: valueIn(grammar.source.named, text.slice(at, named)) };
  for (const lead of grammar.leads(text, at)) {
    const start = spaced(text, /[:?]/.test(text.charAt(lead)) ? lead + 1 : lead);
    if (start === undefined) continue;
    for (const filler of [...grammar.fillers(text, start), undefined]) {
      const from = filler === undefined ? start : spaced(text, filler);
      const amount = from === undefined ? undefined : amountAt(grammar, text, from);
      if (amount) return amount;
    }
  }
  return undefined;
}

/** «24 o 48 horas hábiles»: a number or a range of two, a unit, and the kind of day, before or after the unit. */
function amountAt(grammar: Grammar, text: string, at: number): Amount | undefined {
  const first = numberEnd(grammar, text, at);
  if (first === undefined) return undefined;
  const last = rangeEnd(grammar, text, first);
  const number = text.slice(last?.from ?? at, last?.end ?? first).trim();
  const named = pastSpace(text, last?.end ?? first, 2);
  const [kind] = grammar.kinds(text, named);
  const behindKind = kind === undefined ? undefined : spaced(text, kind);
  // “A week” has a unit that is also a kind of day.
  const isKind = behindKind !== undefined && grammar.units(text, behindKind).length > 0;
  const unitAt = isKind ? behindKind : named;
  const [unit] = grammar.units(text, unitAt);
  if (unit === undefined) return undefined;
  const behind = spaced(text, unit);
  const [end = unit] = behind === undefined ? [] : grammar.kinds(text, behind);
  return { end, hours: figure(grammar.source, number) * valueIn(grammar.source.units, text.slice(unitAt, unit)) };
}

function rangeEnd(grammar: Grammar, text: string, at: number): { from: number; end: number } | undefined {
  const [range] = grammar.ranges(text, pastSpace(text, at, 2));
  if (range === undefined) return undefined;
  const from = pastSpace(text, range, 2);
  const end = numberEnd(grammar, text, from);
  return end === undefined ? undefined : { from, end };
}

function numberEnd(grammar: Grammar, text: string, at: number): number | undefined {
  let end = at;
  while (end - at < 3 && /\d/.test(text.charAt(end))) end++;
  return end > at ? end : grammar.numbers(text, at)[0];
}

/** Past one to three white spaces; undefined without any. */
function spaced(text: string, at: number): number | undefined {
  const end = pastSpace(text, at, 3);
  return end > at ? end : undefined;
}

const figure = ({ numbers }: DurationWords, written: string): number =>
  /^\d/.test(written) ? Number(written) : valueIn(numbers, written);

const valueIn = (values: Readonly<Record<string, number>>, written: string): number =>
  values[written.replace(/\s+/g, ' ')] ?? 0;
