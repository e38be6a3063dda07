import type { Memory } from '../text/memory.js';
import type { Range } from '../text/ranges.js';
import { clearestIn, headLength, type Tally, tallyOf } from './detect.js';

/** A stretch of a text in one language: UTF-16 offsets. */
interface Passage extends Range {
  readonly language: string;
  readonly words: number;
}

/** The languages of a text. */
export interface Languages {
  /** The main one; undefined when none is clearly ahead. */
  readonly main: string | undefined;
  /** The passages of a text in several languages, in order, from its first word to its end; empty for any other. */
  readonly passages: readonly Passage[];
  /** Lines of such a text that could be in any language: a day, an hour, a telephone number. */
  readonly neutral: readonly Range[];
}

/**
 * The share of the first language's points that a second language needs before the text is searched for it, by the
 * number of words found only in the second: none, one, more.
 */
const secondShares = [0.5, 0.3, 0];
/** What a passage needs: words, points more than the main language, and at most this share of those for that one. */
const passageWords = 5;
const passageLead = 3;
const passageShare = 0.65;
/** With fewer words of its own a language needs a greater lead. */
const passageOwn = 2;
const sureLead = 4;
/** A language with fewer words and a smaller share of all is a title, a list of names or a motto. */
const fewestWords = 40;
const fewestShare = 0.1;
/** The cost, in points, of changing the language within a line, and between two lines or at a slash. */
const changeInside = 5;
const changeBetween = 2;
/** A line with fewer points for every language is neutral. */
const neutralPoints = 2.5;
const labelWords = 6;

/** The languages of a text, among those that have a file; of what is remembered no words are counted again. */
export function languagesIn(text: string, remembered: Memory['of'] = (read, words) => read(words)): Languages {
  const whole = tallyOf(text, remembered);
  const found = mayBeInSeveral(text, whole, remembered)
    ? passagesIn(text, whole.codes, unitsOf(text, remembered))
    : undefined;
  if (!found) return { main: clearestIn(whole), passages: [], neutral: [] };
  return { main: mostOf(wordsByLanguage(found.passages, ({ language }) => language)), ...found };
}

/** Has a second language enough points to be searched for? Few texts have. Of a long one, only both ends are read. */
function mayBeInSeveral(text: string, whole: Tally, remembered: Memory['of']): boolean {
  if (hasSecond(whole)) return true;
  if (text.length <= headLength) return false;
  const tail = tallyOf(text.slice(-headLength), remembered);
  return hasSecond(tail) || clearestIn(tail) !== clearestIn(whole);
}

function hasSecond({ points, own }: Tally): boolean {
  const best = points.indexOf(Math.max(...points));
  return points.some(
    (some, code) => code !== best && some >= (secondShares[own[code] ?? 0] ?? 0) * (points[best] ?? 0) && some > 0,
  );
}

const tallyOfUnit = (text: string): Tally => tallyOf(text);

/** A line, a sentence, or the text between two slashes: nobody changes language inside it. */
interface Unit extends Range {
  readonly tally: Tally;
  readonly change: number;
}

/** Neighbouring units in one language. */
interface Stretch {
  /** Index of the language in the tally. */
  readonly code: number;
  readonly units: readonly Unit[];
  readonly words: number;
}

/** Titles and names in quotation marks may be in any language. */
const quoted = /«[^»\n]{1,200}»|“[^”\n]{1,200}”|"[^"\n]{1,200}"/g;
const unitEnd = /\n+|\s\/{1,2}\s|\s[|·•—–]\s|[.!?…]["»”)]*\s+/g;

function passagesIn(text: string, codes: Tally['codes'], units: readonly Unit[]): Omit<Languages, 'main'> | undefined {
  const path = likeliestPath(units);
  const found = joined(
    units.map((unit, index) => ({ code: path[index] ?? 0, units: [unit], words: unit.tally.words })),
  );
  const most = mostOf(wordsByLanguage(found, ({ code }) => code)) ?? 0;
  const sure = joined(found.map((one) => (isSure(text, one, most) ? one : { ...one, code: most })));
  const written = writtenIn(sure);
  const kept = joined(sure.map((one) => (written.has(one.code) ? one : { ...one, code: most })));
  if (kept.length < 2) return undefined;
  return {
    passages: kept.map(({ code, units, words }, index) => ({
      start: units[0]?.start ?? 0,
      end: kept[index + 1]?.units[0]?.start ?? text.length,
      language: codes[code] as string,
      words,
    })),
    neutral: units.filter((unit) => isNeutral(text, unit)),
  };
}

/** Could a line be in any language: with hardly any words, or just a name with a telephone number or a year? */
const isNeutral = (text: string, { start, end, tally, change }: Unit): boolean =>
  change === changeBetween &&
  (Math.max(...tally.points) < neutralPoints || (tally.words <= labelWords && /\d{3}/.test(text.slice(start, end))));

function unitsOf(text: string, remembered: Memory['of']): Unit[] {
  const units: Unit[] = [];
  let start = 0;
  let change = changeBetween;
  const read = text.replace(quoted, (words) => ' '.repeat(words.length));
  const add = (end: number, next: number) => {
    const written = read.slice(start, end);
    if (written.trim() !== '') units.push({ start, end, change, tally: remembered(tallyOfUnit, written) });
    start = end;
    change = next;
  };
  for (const { 0: mark, index } of read.matchAll(unitEnd))
    add(index + mark.length, /^[.!?…]/.test(mark) && !mark.includes('\n') ? changeInside : changeBetween);
  add(text.length, changeBetween);
  return units;
}

/** The language of each unit that gives the most points in all, less the cost of changes (Viterbi). */
function likeliestPath(units: readonly Unit[]): number[] {
  let scores: number[] = [];
  const from: number[][] = [];
  for (const { tally, change } of units) {
    const best = scores.length === 0 ? 0 : scores.indexOf(Math.max(...scores));
    const stay = (code: number): boolean => (scores[code] ?? 0) >= (scores[best] ?? 0) - change;
    const before = tally.points.map((_, code) => (scores.length === 0 || stay(code) ? code : best));
    from.push(before);
    scores = tally.points.map((points, code) => {
      const came = before[code] as number;
      return (scores[came] ?? 0) - (came === code ? 0 : change) + points;
    });
  }
  let code = scores.indexOf(Math.max(...scores));
  const path: number[] = [];
  for (let i = units.length - 1; i >= 0; i--) {
    path[i] = code;
    code = from[i]?.[code] as number;
  }
  return path;
}

/** Neighbours in one language joined. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const out: { code: number; units: Unit[]; words: number }[] = [];
  for (const { code, units, words } of stretches) {
    const last = out.at(-1);
    if (last?.code === code) {
      for (const unit of units) last.units.push(unit);
      last.words += words;
    } else out.push({ code, units: [...units], words });
  }
  return out;
}

/** How many words are in each language, by code or by index in the tally. */
function wordsByLanguage<One extends { readonly words: number }, K>(
  all: readonly One[],
  languageOf: (one: One) => K,
): Map<K, number> {
  const words = new Map<K, number>();
  for (const one of all) words.set(languageOf(one), (words.get(languageOf(one)) ?? 0) + one.words);
  return words;
}

/** The language of most words; the first, if equal. */
function mostOf<K>(words: ReadonlyMap<K, number>): K | undefined {
  const most = Math.max(...words.values());
  return [...words.keys()].find((language) => words.get(language) === most);
}

/** The languages with enough text to be the text's languages. */
function writtenIn(stretches: readonly Stretch[]): ReadonlySet<number> {
  const all = stretches.reduce((sum, { words }) => sum + words, 0);
  const words = wordsByLanguage(stretches, ({ code }) => code);
  return new Set([...words].flatMap(([code, its]) => (its >= fewestWords || its >= fewestShare * all ? [code] : [])));
}

/** Is it clearly in its language, rather than in the main one? */
function isSure(text: string, { units, code, words }: Stretch, most: number): boolean {
  if (code === most) return true;
  if (words < passageWords) return false;
  const written = text.slice(units[0]?.start, units.at(-1)?.end).replace(quoted, '');
  // A repeated word counts once.
  const { points, own } = tallyOf([...new Set(written.split(/\s+/))].join(' '));
  const [its, others] = [points[code] ?? 0, points[most] ?? 0];
  const lead = (own[code] ?? 0) >= passageOwn ? passageLead : sureLead;
  return its - others >= lead && others <= its * passageShare;
}
