import { letters, marks, rememberedEach } from '../../../src/rule.js';
import data from './syllables.yml';

const exceptions: ReadonlyMap<string, number> = new Map(Object.entries(data.en as Record<string, number>));

const ofLetters = new RegExp(`[${letters}${marks}]+`, 'gu');

/**
 * The number of syllables of a word; 0 without letters, the sum of its parts when it has several («ex-alcalde»).
 * Spanish by the rules of spelling (Ortografía de la RAE, 2010: «guion» has one), English by its usual patterns with a
 * list of exceptions; other languages by groups of vowels.
 */
export function countSyllables(word: string, language: string | undefined): number {
  if (language === 'en') return inEnglish(word);
  return language === 'es' || language === 'gl' ? inSpanish(word) : inOthers(word);
}

/** Adds up the parts of a word, caching the results: most words of a post have been counted before. */
const counter = (inPart: (part: string) => number): ((word: string) => number) =>
  rememberedEach((word) => {
    let count = 0;
    for (const [part] of word.normalize('NFC').toLowerCase().matchAll(ofLetters)) count += Math.max(1, inPart(part));
    return count;
  });

const inEnglish = counter(english);
const inSpanish = counter(spanish);
const inOthers = counter((part) => part.match(/[aeiouyáàâäéèêëíìîïóòôöúùûüœæ]+/g)?.length ?? 0);

/** Silent u of «que», «guía»; y as a vowel when no vowel follows; h does not separate vowels. */
function spanish(part: string): number {
  const sounded = part
    .replace(/(?<=q)u(?=[eiéí])|(?<=g)u(?=[eiéí])/g, '')
    .replace(/y(?![aeiouáéíóúü])/g, 'i')
    .replace(/(?<=[aeiouáéíóúü])h(?=[aeiouáéíóúü])/g, '');
  let count = 0;
  for (const [group] of sounded.matchAll(/[aeiouáéíóúüàèìòùâêîôûäëïö]+/g)) count += nuclei(group);
  return count;
}

/** Strong vowels and stressed weak ones make a syllable each; weak ones join them, or one another. */
function nuclei(group: string): number {
  let count = 0;
  for (let i = 0; i < group.length; i++) {
    const vowel = group[i] as string;
    const twin = i > 0 && isWeak(vowel) && bare(vowel) === bare(group[i - 1] as string);
    if (!isWeak(vowel)) count++;
    else if (twin) count++;
    else if (isStressed(vowel) && [group[i - 1], group[i + 1]].some((other) => other !== undefined && !isWeak(other)))
      count++;
  }
  const leaning = ![...group].some((vowel, i) => !isWeak(vowel) || (isStressed(vowel) && hasStrongBeside(group, i)));
  return leaning ? count + 1 : count;
}

const isWeak = (vowel: string): boolean => /[iuíúü]/.test(vowel);
const isStressed = (vowel: string): boolean => vowel === 'í' || vowel === 'ú';
const bare = (vowel: string): string => (vowel === 'í' ? 'i' : vowel === 'ú' ? 'u' : vowel);
const hasStrongBeside = (group: string, i: number): boolean =>
  [group[i - 1], group[i + 1]].some((other) => other !== undefined && !isWeak(other));

function english(part: string): number {
  const known = exceptions.get(part) ?? exceptions.get(part.replace(/s$/, ''));
  if (known !== undefined) return known;
  const sounded = part.replace(silent, '');
  return (sounded.match(/[aeiouyàáâäèéêëíïóöúü]+/g)?.length ?? 0) + (sounded.match(apart)?.length ?? 0);
}

/** The e that is written and not spoken: "came", "hoped", "homes", "safely"; not of "table", "wanted", "places". */
const silent =
  /(?<=[aeiouy][^aeiouy]{1,5}|[ou]|^[^aeiouy]{1,5}[aeiouy])(?<![^aeiouyrw]l)e$|(?<=[aeiouy][^aeiouydt]{1,5}|[ou])(?<![^aeiouyr]l)ed$|(?<=[aeiouy][^aeiouyscgxz]{1,5})(?<!sh|ch|[^aeiouyr]l)es$|(?<=[aeiouy][^aeiouyl]{1,5})e(?=(?:ly|less|ful|fully|ment|ments|ness|some)$)/;
/** Neighbouring vowels that are pronounced separately, and the m of "-ism". */
const apart =
  /(?<![tscxg])i(?:a|o(?!n|us)|um)|(?<![tscxgnlh])io(?:us|n$)|(?<![gq])ua|eo(?!us$|n$|p)|creat|rie[ty]|cie[tn]|die[t]|qui?et$|[aeouy]ing|ism|(?<=[^aeiouy])ier|iest|uou|ueu/g;
