import { keyOf } from '../../text/fold.js';
import data from './dates.yml';

/** The words of dates in one language, folded; dates.yml tells what each list is for. */
export interface DateNames {
  readonly weekdays: ReadonlyMap<string, number>;
  readonly shortWeekdays: ReadonlyMap<string, number>;
  /** Capital letter → weekday. */
  readonly initials: ReadonlyMap<string, number>;
  readonly months: ReadonlyMap<string, number>;
  readonly shortMonths: ReadonlyMap<string, number>;
  readonly words: Readonly<Record<WordList, ReadonlySet<string>>>;
  readonly monthFirst: boolean;
  /** Does the region say whether the day or the month comes first in figures? */
  readonly regional: boolean;
}

/** What comes first in a date. */
export type DateOrder = 'day' | 'month';

/** How a region writes its dates, and how its hosts end. */
export interface Region {
  readonly name: string;
  readonly figures?: DateOrder;
  readonly words?: DateOrder;
  readonly hosts: readonly string[];
}

const lists = [
  'careful',
  'doubtful',
  'of',
  'articles',
  'day',
  'and',
  'to',
  'closedTo',
  'between',
  'leads',
  'ordinals',
  'before',
  'units',
  'follow',
] as const;
export type WordList = (typeof lists)[number];

interface Source extends Partial<Record<WordList, string[]>> {
  weekdays: string[][];
  shortWeekdays: string[][];
  initials?: string[];
  months: string[][];
  shortMonths: string[][];
  monthFirst?: boolean;
  form: string;
  formVowel?: string;
  formYear: string;
  formWeekday: string;
  regions?: Readonly<Record<string, Omit<Region, 'name'>>>;
  formMonthFirst?: string;
  formYearMonthFirst?: string;
  formWeekdayMonthFirst?: string;
}

const sources: Readonly<Record<string, Source>> = data;
const made = new Map<string, DateNames>();

/** Are the days and months of a language known? */
export const hasDateNames = (language: string): boolean => Object.hasOwn(sources, language);

/** The words of a language; of Spanish and English together where it is unknown or has none. */
export function dateNames(language: string | undefined): DateNames {
  const key = language !== undefined && Object.hasOwn(sources, language) ? language : '';
  const names = made.get(key) ?? make(key === '' ? ['es', 'en'] : [key]);
  made.set(key, names);
  return names;
}

function make(languages: readonly string[]): DateNames {
  const own = languages.map((language) => sources[language] as Source);
  const numbered = (list: (source: Source) => string[][], first: number): Map<string, number> =>
    new Map(
      own.flatMap((source) =>
        list(source).flatMap((words, i) => words.map((word) => [keyOf(word), i + first] as const)),
      ),
    );
  const words = {} as Record<WordList, ReadonlySet<string>>;
  for (const list of lists) words[list] = new Set(own.flatMap((source) => (source[list] ?? []).map(keyOf)));
  return {
    weekdays: numbered((source) => source.weekdays, 0),
    shortWeekdays: numbered((source) => source.shortWeekdays, 0),
    initials: new Map(own.flatMap((source) => (source.initials ?? []).map((letter, i) => [letter, i] as const))),
    months: numbered((source) => source.months, 1),
    shortMonths: numbered((source) => source.shortMonths, 1),
    words,
    monthFirst: own.some((source) => source.monthFirst),
    regional: own.every((source) => source.regions !== undefined),
  };
}

/** The regions that write dates each in its own way; none where all of the language write them alike. */
export const regionsOf = (language: string | undefined): readonly Region[] =>
  Object.entries((language !== undefined && Object.hasOwn(sources, language) && sources[language]?.regions) || {}).map(
    ([name, region]) => ({ name, ...region }),
  );

/** What to write of a day. */
export interface DateForm {
  readonly weekday?: boolean;
  readonly year?: boolean;
  /** The day first unless said otherwise, in languages that know both. */
  readonly first?: DateOrder | undefined;
}

/** A day in words: «martes 4 de marzo» / "Tuesday 4 March" / "Tuesday, March 4". English where the language has no names. */
export function dateInWords(
  parts: { year: number; month: number; day: number; weekday: number },
  language: string,
  form: DateForm,
): string {
  const source = formsOf((Object.hasOwn(sources, language) ? sources[language] : sources.en) as Source, form.first);
  const month = source.months[parts.month - 1]?.[0] ?? '';
  const plain = fill(source.formVowel && /^[aeo]/.test(month) ? source.formVowel : source.form, {
    day: parts.day,
    month,
  });
  const date = form.year ? fill(source.formYear, { day: parts.day, month, year: parts.year, date: plain }) : plain;
  return form.weekday ? fill(source.formWeekday, { weekday: source.weekdays[parts.weekday]?.[0] ?? '', date }) : date;
}

function formsOf(source: Source, first: DateOrder | undefined): Source {
  const { formMonthFirst, formYearMonthFirst, formWeekdayMonthFirst } = source;
  if (first !== 'month' || !formMonthFirst || !formYearMonthFirst || !formWeekdayMonthFirst) return source;
  return { ...source, form: formMonthFirst, formYear: formYearMonthFirst, formWeekday: formWeekdayMonthFirst };
}

const fill = (template: string, slots: Readonly<Record<string, string | number>>): string =>
  template.replace(/\{(\w{1,20})\}/g, (_, name: string) => String(slots[name] ?? ''));
