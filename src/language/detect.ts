import data from './detect.yml';

/** The languages told apart, as ISO 639-1 codes. */
const codes: readonly string[] = Object.keys(data.words);

/** Word → what it adds to each language that has it: a word of one language alone tells most. */
const weights = weigh(data.words);

interface Cue {
  readonly language: number;
  readonly text: string;
  readonly end: boolean;
  readonly weight: number;
}
const cues: readonly Cue[] = codes.flatMap((code, language) =>
  Object.entries<number>(data.cues[code]).map(([text, weight]) => ({
    language,
    text: text.replace(/\$$/, ''),
    end: text.endsWith('$'),
    weight,
  })),
);

/** Only so much of a text is looked at, in UTF-16 units. */
const enough = 20_000;
/** How far the best language must be ahead, in points and as a share of the best. */
const margin = { points: 1, share: 0.12 };
/** Nearly all drafts are in one of these: with words that tell enough, the first that no other surpasses is taken. */
const likely = ['es', 'en'];
const tellsEnough = 2;

/** The language of a text: es, en, ca, gl, eu, pt or fr; undefined when none is clearly ahead. */
export function detectLanguage(text: string): string | undefined {
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
    const word = written.replace(/^[¿¡'-]+|['-]+$/g, '').slice(0, 40);
    weights.get(word)?.forEach((weight, language) => {
      scores[language]! += weight;
    });
    for (const { language, text: cue, end, weight } of cues)
      if (end ? word.length > cue.length && word.endsWith(cue) : written.includes(cue)) scores[language]! += weight / 2;
  }
  const [best, second] = scores.map((score, language) => ({ score, language })).sort((a, b) => b.score - a.score);
  if (!best || !second) return undefined;
  const ahead = best.score - second.score;
  if (ahead >= margin.points && ahead >= best.score * margin.share) return codes[best.language];
  return best.score < tellsEnough ? undefined : likely.find((code) => scores[codes.indexOf(code)] === best.score);
}

function weigh(words: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, readonly number[]> {
  const known = codes.map((code) => new Set(words[code]?.map(String)));
  const all = new Set(known.flatMap((set) => [...set]));
  return new Map(
    [...all].map((word) => {
      const count = known.filter((set) => set.has(word)).length;
      const weight = count === 1 ? 2 : count === 2 ? 1 : 0.6;
      return [word, known.map((set) => (set.has(word) ? weight : 0))];
    }),
  );
}
