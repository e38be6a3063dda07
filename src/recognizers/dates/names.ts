import { languageOf } from '../../language/language.js';
import { type DateList, type DateOrder, type DateWords, dateLists, type Region } from '../../language/types.js';
import { locales } from '../../messages/messages.js';
import { keyOf } from '../../text/fold.js';

/** The words of dates in one language, folded; src/language/README.md explains each list. */
export interface DateNames {
  readonly weekdays: ReadonlyMap<string, number>;
  readonly shortWeekdays: ReadonlyMap<string, number>;
  /** Capital letter → weekday. */
  readonly initials: ReadonlyMap<string, number>;
  readonly months: ReadonlyMap<string, number>;
  readonly shortMonths: ReadonlyMap<string, number>;
  /** The names of weekdays and months, whole and short. */
  readonly heads: ReadonlySet<string>;
  /** Full names as written, in lower case. */
  readonly monthWords: readonly string[];
  /** Days in words, in lower case. */
  readonly dayWords: ReadonlyMap<string, number>;
  readonly words: Readonly<Record<DateList, ReadonlySet<string>>>;
  readonly monthFirst: boolean;
  /** Does the region decide whether the day or the month comes first in figures? */
  readonly regional: boolean;
}

const datesOf = (language: string | undefined): DateWords | undefined => languageOf(language)?.dates;
const knownNames = new Map<string, DateNames>();

/**
 * The words of a language, none where it has none; of all that redlint speaks together where it is not known, as in a
 * cell.
 */
export function dateNames(language: string | undefined): DateNames {
  const key = language ?? '';
  const names = knownNames.get(key) ?? make((language === undefined ? locales : [language]).flatMap(wordsOf));
  knownNames.set(key, names);
  return names;
}

const wordsOf = (language: string): DateWords[] => [datesOf(language) ?? []].flat();

function make(own: readonly DateWords[]): DateNames {
  const numbered = (list: (source: DateWords) => readonly (readonly string[])[], first: number): Map<string, number> =>
    new Map(
      own.flatMap((source) =>
        list(source).flatMap((words, i) => words.map((word) => [keyOf(word), i + first] as const)),
      ),
    );
  const words = {} as Record<DateList, ReadonlySet<string>>;
  for (const list of dateLists) words[list] = new Set(own.flatMap((source) => source[list].map(keyOf)));
  const weekdays = numbered((source) => source.weekdays, 0);
  const shortWeekdays = numbered((source) => source.short_weekdays ?? [], 0);
  const months = numbered((source) => source.months, 1);
  const shortMonths = numbered((source) => source.short_months ?? [], 1);
  return {
    weekdays,
    shortWeekdays,
    initials: new Map(own.flatMap((source) => source.initials.map((letter, i) => [letter, i] as const))),
    months,
    shortMonths,
    heads: new Set([weekdays, shortWeekdays, months, shortMonths].flatMap((named) => [...named.keys()])),
    monthWords: own.flatMap(({ months }) => months.flat().map((word) => word.toLowerCase())),
    dayWords: new Map(
      own.flatMap(({ day_words = [] }) => day_words.flatMap((words, i) => words.map((word) => [word, i + 1] as const))),
    ),
    words,
    monthFirst: own.some((source) => source.month_first),
    regional: own.every((source) => source.regions !== undefined),
  };
}

/** The regions that have their own way of writing dates; empty when the whole language has one. */
export const regionsOf = (language: string | undefined): readonly (Region & { readonly name: string })[] =>
  Object.entries(datesOf(language)?.regions ?? {}).map(([name, region]) => ({ name, ...region }));

/** How to write a day. */
export interface DateForm {
  readonly weekday?: boolean;
  readonly year?: boolean;
  /** The day first unless set otherwise, in languages that have both orders. */
  readonly first?: DateOrder | undefined;
}

/**
 * A day in words: «martes 4 de marzo» / "Tuesday 4 March" / "Tuesday, March 4". As the platform says it where the
 * language has no names.
 */
export function dateInWords(
  parts: { year: number; month: number; day: number; weekday: number },
  language: string,
  form: DateForm,
): string {
  const words = datesOf(language);
  if (!words) return byPlatform(parts, language, form);
  const { months, weekdays, forms } = words;
  const asked = form.first === 'month' && forms.month_first ? { ...forms, ...forms.month_first } : forms;
  const month = months[parts.month - 1]?.[0] ?? '';
  const plain = fill(forms.vowel && /^[aeo]/.test(month) ? forms.vowel : asked.date, { day: parts.day, month });
  const date = form.year ? fill(asked.year, { day: parts.day, month, year: parts.year, date: plain }) : plain;
  return form.weekday ? fill(asked.weekday, { weekday: weekdays[parts.weekday]?.[0] ?? '', date }) : date;
}

const byPlatform = (
  { year, month, day }: { year: number; month: number; day: number },
  language: string,
  form: DateForm,
) =>
  new Intl.DateTimeFormat(language, {
    ...{ day: 'numeric', month: 'long', timeZone: 'UTC' },
    ...(form.weekday && { weekday: 'long' }),
    ...(form.year && { year: 'numeric' }),
  }).format(Date.UTC(year, month - 1, day));

const fill = (template: string, slots: Readonly<Record<string, string | number>>): string =>
  template.replace(/\{(\w{1,20})\}/g, (_, name: string) => String(slots[name] ?? ''));
