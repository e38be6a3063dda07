import { letters } from '../../text/characters.js';
import { lower } from '../../text/fold.js';
import type { DateNames } from './names.js';

/** A day's word is at most this far before its month. */
const longestDay = 18;

interface DayWords {
  readonly months: RegExp;
  readonly day: RegExp;
}

const patterns = new Map<DateNames, DayWords>();

/**
 * A text in which days written as words before their month are figures, keeping the length: «el cinco de diciembre»,
 * "the twenty-ninth of November". In languages without capitals on months, a capital means a street or a feast: «plaza
 * del Dos de Mayo».
 */
export function withDaysInFigures(text: string, names: DateNames): string {
  if (names.dayWords.size === 0) return text;
  const { months, day } = patternsFor(names);
  const low = lower(text);
  let figures = '';
  let from = 0;
  for (const { index, 0: found, 1: month = '' } of low.matchAll(months)) {
    const word = day.exec(low.slice(Math.max(0, index - longestDay), index))?.[0];
    const isSmall = text.startsWith(month, index + found.length - month.length);
    if (word === undefined || !(isSmall || names.monthFirst)) continue;
    figures += text.slice(from, index - word.length) + String(names.dayWords.get(word)).padEnd(word.length);
    from = index;
  }
  return from === 0 ? text : figures + text.slice(from);
}

function patternsFor(names: DateNames): DayWords {
  const known = patterns.get(names);
  if (known) return known;
  const anyOf = (words: Iterable<string>) => [...words].sort((a, b) => b.length - a.length).join('|');
  const made = {
    months: new RegExp(`\\s(?:${anyOf(names.words.of)})\\s(${anyOf(names.monthWords)})(?![${letters}])`, 'gu'),
    day: new RegExp(`(?<![${letters}-])(?:${anyOf(names.dayWords.keys())})$`, 'u'),
  };
  patterns.set(names, made);
  return made;
}
