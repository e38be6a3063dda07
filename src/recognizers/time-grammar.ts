import { languageOf } from '../language/language.js';
import type { TimeWords } from '../language/types.js';
import { firstWords, wordSigns } from '../text/candidates.js';

/** Parts of a day: until noon, until noon including twelve, from noon on, and night, whose twelve is midnight. */
export type DayPart = 'morning' | 'forenoon' | 'afternoon' | 'night';

/** The expressions that find and read times of day in one language. */
export interface TimeGrammar {
  readonly pattern: RegExp;
  /** Words that a time may begin with. */
  readonly first: ReadonlySet<string>;
  /**
   * Those of which every time without figures has one. Where a text has none, `pattern` is not compiled, which takes
   * 1.5 ms.
   */
  readonly core: ReadonlySet<string>;
  readonly source: TimeWords;
  readonly units: ReadonlySet<string>;
  /** Words after a time that give the part of the day. */
  readonly parts: ReadonlyMap<string, DayPart>;
  /** The same, before a time: «esta noche, a las 8». */
  readonly afternoonBefore: RegExp;
  readonly nightBefore: RegExp;
  readonly span: RegExp;
  readonly lasts: RegExp;
  readonly money: RegExp;
  readonly scale: RegExp;
  readonly from: RegExp;
  readonly behind: RegExp;
}

const dayParts = ['morning', 'forenoon', 'afternoon', 'night'] as const satisfies readonly DayPart[];
const grammars = new Map<TimeWords, TimeGrammar>();
const gap = '[ \\t\\u00a0\\u2009\\u202f]{0,2}';
const ends = `(?![${wordSigns}])`;

/**
 * Matches one of the phrases, the longest of those with the same first word, with any white space between words. Common
 * beginnings are written once: the engine takes twice as long to compile a plain list.
 */
function oneOf(phrases: readonly string[]): string {
  const restsOf = new Map<string, string[]>();
  for (const phrase of [...phrases].sort((a, b) => b.length - a.length)) {
    const [first = '', ...rest] = phrase.split(' ');
    restsOf.set(first, [...(restsOf.get(first) ?? []), rest.join(' ')]);
  }
  const alternatives = [...restsOf].map(([first, rests]) => {
    const longer = rests.filter((rest) => rest !== '');
    const more = longer.length > 0 ? `\\s{1,3}(?:${oneOf(longer)})` : '';
    return first.replace(/[$.]/g, '\\$&') + (more !== '' && longer.length < rests.length ? `(?:${more})?` : more);
  });
  return alternatives.join('|') || '(?!)';
}

const before = (phrases: readonly string[]): RegExp =>
  new RegExp(`(?:^|[^${wordSigns}])(?:${oneOf(phrases)}),?\\s{1,3}$`);

/** What is read as a time in every language: figures, `h`, `am` and `pm`. */
const signsAlone: TimeWords = {
  ...{ at: [], near: [], behind: [], long_units: [], spans: [], lasts: [], from: [], to: [], hours: [], scales: [] },
  ...{ morning: [], forenoon: [], afternoon: [], night: [], afternoon_before: [], night_before: [] },
  ...{ names: {}, halves: {}, past: {} },
  units: ['h'],
  money: ['€', '£', '$', '%', 'km', 'm', 'kg'],
};

/** Those of a language; where it has no words for times, those in signs that all have. */
export function timeGrammar(language: string | undefined): TimeGrammar {
  const source = languageOf(language)?.times ?? signsAlone;
  const made = grammars.get(source);
  if (made) return made;
  const unit = `(?:${gap}(?:${oneOf([...source.units, ...source.long_units])})${ends})`;
  const half = `(?:${gap}(?:a|p)(?:\\.${gap}m${ends}\\.?|m${ends}))`;
  const part = `(?:\\s{1,2}(?:${oneOf(dayParts.flatMap((name) => source[name]))})${ends})`;
  const figure = (n: number): string =>
    `(?<h${n}>[01]?\\d|2[0-4])(?:(?<s${n}>[:.,h])(?<m${n}>[0-5]\\d)(?<e${n}>:[0-5]\\d)?|(?<c${n}>[0-5]\\d)(?=${half}))?(?!\\d)(?<u${n}>${unit})?(?:\\s(?<f${n}>${oneOf(Object.keys(source.halves))})${ends})?(?<p${n}>${half}|${part})?`;
  const link = `\\s{0,2}(?:[-–—]|(?<=\\s|m|h|\\.)(?:${oneOf(source.to)})(?=\\s))\\s{0,2}`;
  const named = `(?:12 )?(?<name>${oneOf(Object.keys(source.names))})${ends}(?:${link}${figure(3)})?`;
  const word = `(?<word>${oneOf(source.hours)})${ends}(?:\\s(?<half>${oneOf(Object.keys(source.halves))})${ends})?(?<wp>${part})?`;
  const past = `(?<past>${oneOf(Object.keys(source.past))})\\s(?:(?<pw>${oneOf(source.hours)})|(?<ph>1[0-2]|[1-9])(?![.:,]?\\d))${ends}(?<pp>${half}|${part})?`;
  const core = [...source.hours, ...Object.keys(source.names), ...Object.keys(source.past)];
  const grammar: TimeGrammar = {
    source,
    pattern: new RegExp(
      `(?:(?:(?<at>${oneOf(source.at)})|(?<near>${oneOf(source.near)}))\\s{1,2}(?=\\d|${oneOf(source.hours)}))?(?:(?:(?<!\\d[.,:/-]|[${wordSigns}#$£€/+-])|(?<=/\\d{4}[.:-])(?=\\d{1,2}:\\d\\d(?![\\d:])))(?:${named}|${figure(1)}(?:${link}${figure(2)})?${ends}(?![:/]\\d|[.,]\\d))|(?<![${wordSigns}])${past}|(?<=\\s)${word})`,
      'y',
    ),
    first: new Set(firstWords([...source.at, ...source.near, ...core])),
    core: new Set(firstWords(core)),
    units: new Set(source.units),
    parts: new Map(dayParts.flatMap((name) => source[name].map((words) => [words, name] as const))),
    afternoonBefore: before(source.afternoon_before),
    nightBefore: before(source.night_before),
    span: new RegExp(`(?:^|[^${wordSigns}])(?:${oneOf(source.spans)})\\s{1,3}$`),
    lasts: new RegExp(`^\\s{1,3}(?:${oneOf(source.lasts)})${ends}`),
    money: new RegExp(`^\\s{0,2}(?:${oneOf(source.money)})${ends}`),
    scale: new RegExp(`(?:^|[^${wordSigns}])(?:${oneOf(source.scales)})\\.?\\s{0,3}$`),
    behind: new RegExp(`^(?:\\s*(?:$|[^\\s${wordSigns}])|\\s{1,3}(?:${oneOf(source.behind)})${ends})`),
    from: new RegExp(`(?:^|[^${wordSigns}])(?:${oneOf(source.from)})\\s{1,3}$`),
  };
  grammars.set(source, grammar);
  return grammar;
}
