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

/**
 * Scripts by their names in Unicode, each with the one language that is written in it, or else its own code; and how
 * many letters make about a word where no spaces part them.
 */
export const scripts: readonly (readonly [name: string, code: string, length?: number])[] = [
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

let signs: LanguageSigns | undefined;

/** What tells the languages that have a file, and the scripts, from each other. */
export function allSigns(): LanguageSigns {
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
