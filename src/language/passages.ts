import type { Range } from '../text/ranges.js';
import { clearestIn, type Tally, tallyOf } from './detect.js';

/** A stretch of a text in one language: UTF-16 offsets. */
export interface Passage extends Range {
  readonly language: string;
}

/** Of the points of the first language, a second that is written there has one of these shares, by how many words only it has. */
const secondShares = [0.5, 0.3, 0];
/** By how many points a passage must be ahead in its language, and what share of them that of most of the text may have there. */
const passageLead = 3;
const passageShare = 0.65;
/** A line of fewer words is a name, a title, a label. */
const passageWords = 5;
/** What it costs, in points, to change the language within a line, and between two lines or at a slash. */
const changeInside = 5;
const changeBetween = 2;

/** A line, a sentence, or what stands between two slashes: nobody changes the language in the middle of it. */
interface Unit extends Range {
  readonly tally: Tally;
  readonly change: number;
}

/** What a text is written in. */
export interface Languages {
  /** That of most of it; undefined when none is clearly ahead. */
  readonly main: string | undefined;
  /**
   * Of a text in several languages the passages, in order of place, from its first word to its end; empty where it is in one, or
   * cannot be told. What has no words of any language belongs to the passage before.
   */
  readonly passages: readonly Passage[];
}

/** The languages of a text, of those that have a file. */
export function languagesIn(text: string): Languages {
  const whole = tallyOf(text);
  const passages = maySpeakTwo(whole) ? passagesIn(text, whole) : [];
  return { main: mainLanguage(passages) ?? clearestIn(whole), passages };
}

function passagesIn(text: string, whole: Tally): readonly Passage[] {
  const units = unitsOf(text.replace(quoted, (words) => ' '.repeat(words.length)));
  const path = likeliestPath(units);
  const found = joined(units.map(({ start, end }, index) => ({ start, end, code: path[index] as number })));
  const most = mostOf(found);
  const sure = joined(found.map((passage) => (isSure(text, passage, most) ? passage : { ...passage, code: most })));
  return sure.length < 2
    ? []
    : sure.map(({ start, code }, index) => ({
        start,
        end: sure[index + 1]?.start ?? text.length,
        language: whole.codes[code] as string,
      }));
}

/** Titles and names in quotation marks may be in any language. */
const quoted = /«[^»\n]{1,200}»|“[^”\n]{1,200}”|"[^"\n]{1,200}"/g;

/** Has any language but the first enough to be written there too? Few texts do: the others are not looked through. */
function maySpeakTwo({ points, own }: Tally): boolean {
  const best = points.indexOf(Math.max(...points));
  return points.some(
    (some, code) => code !== best && some >= (secondShares[own[code] ?? 0] ?? 0) * (points[best] ?? 0) && some > 0,
  );
}

interface Coded extends Range {
  /** Place of the language in the tally. */
  readonly code: number;
}

const unitEnd = /\n+|\s\/{1,2}\s|\s[|·•—–]\s|[.!?…]["»”)]*\s+/g;

function unitsOf(text: string): Unit[] {
  const units: Unit[] = [];
  let start = 0;
  let change = changeBetween;
  const add = (end: number, next: number) => {
    const written = text.slice(start, end);
    if (written.trim() !== '') units.push({ start, end, change, tally: tallyOf(written) });
    start = end;
    change = next;
  };
  for (const { 0: mark, index } of text.matchAll(unitEnd))
    add(index + mark.length, /^[.!?…]/.test(mark) && !mark.includes('\n') ? changeInside : changeBetween);
  add(text.length, 0);
  return units;
}

/** The language of each unit, so that the points of all are as many as can be after what the changes cost (Viterbi). */
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

/** Neighbours in one language made one. */
function joined(passages: readonly Coded[]): Coded[] {
  const out: { start: number; end: number; code: number }[] = [];
  for (const passage of passages) {
    const last = out.at(-1);
    if (last?.code === passage.code) last.end = passage.end;
    else out.push({ ...passage });
  }
  return out;
}

/** The language in which most is written. */
function mostOf(passages: readonly Coded[]): number {
  const lengths = new Map<number, number>();
  for (const { start, end, code } of passages) lengths.set(code, (lengths.get(code) ?? 0) + end - start);
  return [...lengths].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0])[0];
}

/** Is it clearly in its language, and not in that of most of the text? */
function isSure(text: string, { start, end, code }: Coded, most: number): boolean {
  if (code === most) return true;
  const words = text.slice(start, end).replace(quoted, '').split(/\s+/);
  // A word that is said again tells no more.
  const { points } = tallyOf([...new Set(words)].join(' '));
  const [its, others] = [points[code] ?? 0, points[most] ?? 0];
  return words.length >= passageWords && its - others >= passageLead && others <= its * passageShare;
}

/** The language of most words; of as many, the first. */
export function mainLanguage(passages: readonly Passage[]): string | undefined {
  const lengths = new Map<string, number>();
  for (const { start, end, language } of passages) lengths.set(language, (lengths.get(language) ?? 0) + end - start);
  return [...lengths].reduce<readonly [string | undefined, number]>(
    (most, one) => (one[1] > most[1] ? one : most),
    [undefined, 0],
  )[0];
}
