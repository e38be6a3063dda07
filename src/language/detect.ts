import { letters, otherScripts } from '../text/characters.js';
import { rememberedEach } from '../text/remembered.js';
import { everyLanguage } from './language.js';

interface Cue {
  readonly language: number;
  readonly text: string;
  readonly end: boolean;
  readonly weight: number;
}

interface LanguageSigns {
  /** The languages to choose from, and behind them the scripts that none of them has. */
  readonly codes: readonly string[];
  /** How many of them are languages. */
  readonly count: number;
  /** The languages of each word: bit `n` for index `n` in `codes`. */
  readonly languagesOf: ReadonlyMap<string, number>;
  /** Those in which nearly all drafts are, the likeliest first. */
  readonly likely: readonly string[];
  readonly cues: readonly Cue[];
  /** Matches every word with a cue: few have one. */
  readonly anyCue: RegExp;
}
let signs: LanguageSigns | undefined;

/** Only the first part of a text is looked at, in UTF-16 units. */
export const headLength = 20_000;
/** The points of a word found in only one language. */
const ownWeight = 2;
/** Longer words are cut after this many UTF-16 units. */
const longestWord = 40;
/** How far the best language must be ahead, in points and as a share of its points. */
const margin = { points: 1, share: 0.12 };
/** With words that tell so much, the likeliest language that no other surpasses is taken. */
const tellsEnough = 2;

/** A text of this many words is in none of the languages if the best one has points for a smaller share of them, and fewer words of its own. */
const unknownFrom = 12;
const unknownShare = 0.1;
const unknownOwn = 2;

/** The code of a language that is not known. */
export const unknownLanguage = 'und';

const word = new RegExp(`[${letters}'·¿¡-]+`, 'gu');

/**
 * Scripts by their names in Unicode, each with the one language that is written in it, or else its own code; and how many
 * letters make about a word where no spaces part them.
 */
const scripts: readonly (readonly [name: string, code: string, length?: number])[] = [
  ['Arabic', 'und-Arab'],
  ['Cyrillic', 'und-Cyrl'],
  ['Greek', 'el'],
  ['Hebrew', 'he'],
  ['Hiragana', 'ja', 2],
  ['Katakana', 'ja', 2],
  ['Han', 'zh', 2],
  ['Hangul', 'ko'],
  ['Thai', 'th', 4],
  ['Devanagari', 'und-Deva'],
  ['Bengali', 'bn'],
  ['Gurmukhi', 'pa'],
  ['Tamil', 'ta'],
  ['Georgian', 'ka'],
  ['Armenian', 'hy'],
  ['Ethiopic', 'und-Ethi'],
];
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

/** Counts the points of each language that has a file, in the first 20,000 UTF-16 units of a text. */
export function tallyOf(text: string): Tally {
  const { codes } = allSigns();
  const points = codes.map(() => 0);
  const own = codes.map(() => 0);
  const head = text.slice(0, headLength);
  const words =
    head
      // Capitals drawn with mathematical signs become letters first.
      .normalize('NFKC')
      .toLowerCase()
      .replaceAll('’', "'")
      .replaceAll('\u00ad', '')
      .match(word) ?? [];
  const mayBeOther = otherScript.test(head);
  // Handles and hashtags are words of no language.
  let count = words.length - (head.match(/[#@]\p{L}/gu)?.length ?? 0);
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
    if (told[1] === ownWeight) own[told[0] as number]! += 1;
  }
  return { codes, points, own, words: count };
}

/** The script of letters without spaces, as an index in `codes`, and about how many words they make; undefined for Latin. */
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
  const own = languages.length === 1 ? ownWeight : languages.length === 2 ? 1 : 0.6;
  const told = languages.flatMap((language) => [language, own]);
  if (written.length <= longestWord && !anyCue.test(written)) return told;
  for (const { language, text: cue, end, weight } of cues)
    if (end ? word.length > cue.length && word.endsWith(cue) : written.includes(cue)) told.push(language, weight / 2);
  return told;
});

function allSigns(): LanguageSigns {
  signs ??= signsOf(everyLanguage());
  return signs;
}

function signsOf(languages: ReturnType<typeof everyLanguage>): LanguageSigns {
  const detections = Object.values(languages).map(({ detection }) => detection);
  const cues = detections.flatMap(({ letters }, language) =>
    Object.entries(letters).map(([text, weight]) => ({
      language,
      text: text.replace(/\$$/, ''),
      end: text.endsWith('$'),
      weight,
    })),
  );
  const sources = cues.map(({ text, end }) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&') + (end ? "['-]*$" : ''));
  const anyCue = new RegExp([...new Set(sources)].join('|'));
  const likelihood = (code: string) => languages[code]?.detection.likelihood ?? 0;
  const known = Object.keys(languages);
  const codes = [...known, ...new Set(scripts.map(([, code]) => code))];
  const likely = known.filter(likelihood).sort((a, b) => likelihood(b) - likelihood(a));
  return {
    codes,
    count: known.length,
    likely,
    languagesOf: bitsOf(detections.map(({ words }) => words)),
    cues,
    anyCue,
  };
}

/** The bits of each word that is in one of the lists: bit `n` for the list at `n`. */
function bitsOf(lists: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const bits = new Map<string, number>();
  lists.forEach((words, list) => {
    for (const word of words) bits.set(word, (bits.get(word) ?? 0) | (1 << list));
  });
  return bits;
}
