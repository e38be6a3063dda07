/** The counts of a text. */
interface Counts {
  readonly words: number;
  readonly sentences: number;
  readonly syllables: number;
}

/**
 * Ease of reading by Szigriszt-Pazos (1993), on the scale INFLESZ of Barrio-Cantalejo (2008): 55–65 is normal, under 40
 * very hard.
 */
const inflesz = ({ words, sentences, syllables }: Counts): number =>
  206.835 - 62.3 * (syllables / words) - words / sentences;

/** Flesch–Kincaid grade (1975) of an English text: years of schooling in the United States. */
const fleschKincaid = ({ words, sentences, syllables }: Counts): number =>
  0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59;

const formulas = { INFLESZ: inflesz, 'Flesch–Kincaid': fleschKincaid };

/** The difficulty of a text by the formula of its language. */
interface Readability {
  readonly formula: keyof typeof formulas;
  /** INFLESZ: the higher, the easier. Flesch–Kincaid: a school grade, the higher, the harder. */
  readonly value: number;
}

/** The readability of a text that has words and sentences. Short texts lie: ask from 60 words and 3 sentences on. */
export const readability = (counts: Counts, formula: Readability['formula']): Readability => ({
  formula,
  value: formulas[formula](counts),
});
