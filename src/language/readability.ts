import { languageOf } from './language.js';

/** What a text is made of. */
export interface Counts {
  readonly words: number;
  readonly sentences: number;
  readonly syllables: number;
}

/** Ease of reading by Szigriszt-Pazos (1993), on the scale INFLESZ of Barrio-Cantalejo (2008): 55–65 is normal, under 40 very hard. */
export const inflesz = ({ words, sentences, syllables }: Counts): number =>
  206.835 - 62.3 * (syllables / words) - words / sentences;

/** Ease of reading by Fernández Huerta (1959), as Law put it right (2011): 60–70 is normal. */
export const fernandezHuerta = ({ words, sentences, syllables }: Counts): number =>
  206.84 - 60 * (syllables / words) - 1.02 * (words / sentences);

/** Flesch reading ease (1948) of an English text: 60–70 is plain. */
export const flesch = ({ words, sentences, syllables }: Counts): number =>
  206.835 - 1.015 * (words / sentences) - 84.6 * (syllables / words);

/** Flesch–Kincaid grade (1975) of an English text: years of schooling in the United States. */
export const fleschKincaid = ({ words, sentences, syllables }: Counts): number =>
  0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59;

const formulas = { INFLESZ: inflesz, 'Flesch–Kincaid': fleschKincaid };

/** How hard a text is by the formula of its language. */
export interface Readability {
  readonly formula: keyof typeof formulas;
  /** INFLESZ: the higher, the easier. Flesch–Kincaid: a school grade, the higher, the harder. */
  readonly value: number;
}

/** Is there a formula for a language? */
export const hasFormula = (language: string): boolean => languageOf(language)?.readability !== undefined;

/** The readability of a text; undefined without words and sentences, and in languages that have no formula here. Short texts lie: ask from 60 words and 3 sentences on. */
export function readability(counts: Counts, language: string | undefined): Readability | undefined {
  if (counts.words < 1 || counts.sentences < 1) return undefined;
  const formula = languageOf(language)?.readability;
  return formula && { formula, value: formulas[formula](counts) };
}
