import { rememberedEach } from '../text/remembered.js';
import { everyLanguage } from './language.js';

interface Cue {
  readonly language: number;
  readonly text: string;
  readonly end: boolean;
  readonly weight: number;
}

interface Signs {
  /** The languages told apart. */
  readonly codes: readonly string[];
  /** Word → what it adds to each language that has it: a word of one language alone tells most. */
  readonly weights: ReadonlyMap<string, readonly number[]>;
  readonly cues: readonly Cue[];
}
let signs: Signs | undefined;

/** Only so much of a text is looked at, in UTF-16 units. */
const enough = 20_000;
/** How far the best language must be ahead, in points and as a share of the best. */
const margin = { points: 1, share: 0.12 };
/** Nearly all drafts are in one of these: with words that tell enough, the first that no other surpasses is taken. */
const likely = ['es', 'en'];
const tellsEnough = 2;

/** The language of a text, of those that have a file; undefined when none is clearly ahead. */
export function detectLanguage(text: string): string | undefined {
  const { codes } = allSigns();
  const scores = codes.map(() => 0);
  const words =
    text
      .slice(0, enough)
      .toLowerCase()
      .replaceAll('’', "'")
      .replaceAll('\u00ad', '')
      .normalize('NFC')
      .match(/[\p{L}'·¿¡-]+/gu) ?? [];
  for (const written of words) {
    const told = toldBy(written);
    for (let i = 0; i < told.length; i += 2) scores[told[i] as number]! += told[i + 1] as number;
  }
  const [best, second] = scores.map((score, language) => ({ score, language })).sort((a, b) => b.score - a.score);
  if (!best || !second) return undefined;
  const ahead = best.score - second.score;
  if (ahead >= margin.points && ahead >= best.score * margin.share) return codes[best.language];
  return best.score < tellsEnough ? undefined : likely.find((code) => scores[codes.indexOf(code)] === best.score);
}

/** What a word adds to which languages: pairs of a place in `codes` and points. */
const toldBy = rememberedEach((written): readonly number[] => {
  const { weights, cues } = allSigns();
  const word = written.replace(/^[¿¡'-]+|['-]+$/g, '').slice(0, 40);
  const told = (weights.get(word) ?? []).flatMap((weight, language) => (weight > 0 ? [language, weight] : []));
  for (const { language, text: cue, end, weight } of cues)
    if (end ? word.length > cue.length && word.endsWith(cue) : written.includes(cue)) told.push(language, weight / 2);
  return told;
});

function allSigns(): Signs {
  signs ??= signsOf(everyLanguage());
  return signs;
}

function signsOf(languages: ReturnType<typeof everyLanguage>): Signs {
  const detections = Object.values(languages).map(({ detection }) => detection);
  const cues = detections.flatMap(({ letters }, language) =>
    Object.entries(letters).map(([text, weight]) => ({
      language,
      text: text.replace(/\$$/, ''),
      end: text.endsWith('$'),
      weight,
    })),
  );
  return { codes: Object.keys(languages), weights: weigh(detections.map(({ words }) => words)), cues };
}

function weigh(words: readonly (readonly string[])[]): ReadonlyMap<string, readonly number[]> {
  const known = words.map((list) => new Set(list));
  const all = new Set(known.flatMap((set) => [...set]));
  return new Map(
    [...all].map((word) => {
      const count = known.filter((set) => set.has(word)).length;
      const weight = count === 1 ? 2 : count === 2 ? 1 : 0.6;
      return [word, known.map((set) => (set.has(word) ? weight : 0))];
    }),
  );
}
