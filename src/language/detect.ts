import { letters, otherScripts } from '../text/characters.js';
import type { Memory } from '../text/memory.js';
import { partsOf } from '../text/parts.js';
import { rememberedEach } from '../text/remembered.js';
import { allSigns, scripts } from './signs.js';

/** Only the first part of a text is looked at, in UTF-16 units. */
export const headLength = 20_000;
/** Points are counted in twentieths, which add up to the same in any order. */
const onePoint = 20;
/** The points of a word found in only one language. */
const ownWeight = 2 * onePoint;
/** Longer words are cut after this many UTF-16 units. */
const longestWord = 40;
/** How far the best language must be ahead, in points and as a share of its points. */
const margin = { points: 1, share: 0.12 };
/** With words that tell so much, the likeliest language that no other surpasses is taken. */
const tellsEnough = 2;

/**
 * A text of this many words is in none of the languages if the best one has points for a smaller share of them, and
 * fewer words of its own.
 */
const unknownFrom = 12;
const unknownShare = 0.1;
const unknownOwn = 2;

/** The code of a language that is not known. */
export const unknownLanguage = 'und';

const word = new RegExp(`[${letters}'·¿¡-]+`, 'gu');

const otherScript = new RegExp(`[${otherScripts}\u3400-\u9fff]`, 'u');

/** The points of each language in a text. */
export interface Tally {
  /** The languages to choose from. */
  readonly codes: readonly string[];
  /** Points, by index in `codes`. */
  readonly points: readonly number[];
  /** Words found only in that language, likewise. */
  readonly own: readonly number[];
  readonly words: number;
}

/**
 * Counts the points of each language that has a file, in the first 20,000 UTF-16 units of a text, part by part: what is
 * remembered is not counted again.
 */
export function tallyOf(text: string, remembered: Memory['of'] = (read, words) => read(words)): Tally {
  const { codes } = allSigns();
  const [points, own] = [noneOf(codes), noneOf(codes)];
  let words = 0;
  for (const part of partsOf(text.slice(0, headLength))) {
    const counted = remembered(countsOf, part.text);
    words += counted.words;
    for (let code = 0; code < codes.length; code++) {
      points[code]! += counted.points[code] as number;
      own[code]! += counted.own[code] as number;
    }
  }
  return { codes, points: points.map((score) => score / onePoint), own, words };
}

const noneOf = (codes: readonly string[]): number[] => new Array<number>(codes.length).fill(0);

/** What is counted in a part of a text, by index in `codes`. */
interface Counts {
  readonly points: readonly number[];
  readonly own: readonly number[];
  readonly words: number;
}

function countsOf(text: string): Counts {
  const { codes } = allSigns();
  const [points, own] = [noneOf(codes), noneOf(codes)];
  const words =
    text
      // Capitals drawn with mathematical signs become letters first.
      .normalize('NFKC')
      .toLowerCase()
      .replaceAll('’', "'")
      .replaceAll('\u00ad', '')
      .match(word) ?? [];
  const mayBeOther = otherScript.test(text);
  // Handles and hashtags are words of no language.
  let count = words.length - (/[#@]/.test(text) ? (text.match(/[#@]\p{L}/gu)?.length ?? 0) : 0);
  for (const written of words) {
    const script = mayBeOther ? scriptOf(written) : undefined;
    if (script) {
      points[script.code]! += ownWeight * script.words;
      own[script.code]! += script.words;
      count += script.words - 1;
      continue;
    }
    const told = toldBy(written);
    for (let i = 0; i < told.length; i += 2) points[told[i] as number]! += told[i + 1] as number;
    if (told[1] === ownWeight) own[told[0] as number]!++;
  }
  return { points, own, words: count };
}

/**
 * The script of letters without spaces, as an index in `codes`, and about how many words they make; undefined for
 * Latin.
 */
const scriptOf = rememberedEach((written): { readonly code: number; readonly words: number } | undefined => {
  if (!otherScript.test(written)) return undefined;
  const found = scripts.find(([name]) => new RegExp(`\\p{Script=${name}}`, 'u').test(written));
  if (!found) return undefined;
  const [, code, length = written.length] = found;
  return { code: allSigns().codes.indexOf(code), words: Math.max(1, Math.floor(written.length / length)) };
});

/**
 * The language of a text, among those that have a file, or its script (`und-Arab`); `und` for a long text in none of
 * them, undefined when none is clearly ahead.
 */
export function detectLanguage(text: string): string | undefined {
  return clearestIn(tallyOf(text));
}

/** The same of words that are counted. */
export function clearestIn({ codes, points, own, words }: Tally): string | undefined {
  const [best, second] = points.map((score, language) => ({ score, language })).sort((a, b) => b.score - a.score);
  if (!best || !second) return undefined;
  const isFew = best.score < words * unknownShare && (own[best.language] ?? 0) < unknownOwn;
  if (words >= unknownFrom && isFew) return unknownLanguage;
  const ahead = best.score - second.score;
  if (ahead >= margin.points && ahead >= best.score * margin.share) return codes[best.language];
  return best.score < tellsEnough
    ? undefined
    : allSigns().likely.find((code) => points[codes.indexOf(code)] === best.score);
}

/** The points of a word: pairs of an index in `codes` and points. A word found in only one language counts most. */
const toldBy = rememberedEach((written): readonly number[] => {
  const { count, languagesOf, cues, anyCue } = allSigns();
  const word = written.replace(/^[¿¡'-]+|['-]+$/g, '').slice(0, longestWord);
  const bits = languagesOf.get(word) ?? 0;
  const languages = bits === 0 ? [] : [...Array(count).keys()].filter((language) => (bits >> language) & 1);
  const own = languages.length === 1 ? ownWeight : languages.length === 2 ? onePoint : 0.6 * onePoint;
  const told = languages.flatMap((language) => [language, own]);
  if (written.length <= longestWord && !anyCue.test(written)) return told;
  for (const { language, text: cue, end, weight } of cues)
    if (end ? word.length > cue.length && word.endsWith(cue) : written.includes(cue))
      told.push(language, Math.round((weight * onePoint) / 2));
  return told;
});
