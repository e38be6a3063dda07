const vowel = /^(?:[aeiou]|heir|honest|honou?r|hour)/i;
/** Said with a consonant before the vowel: “unit”, “one-day”, “European”. */
const consonant = /^(?:eu|ewe|once|one(?!r)|u(?:biq|k|nanim|ni(?![dmn])|ra|s(?!h)|ti|to))/i;

/** Does an English word begin with the sound of a vowel, so that “an” is said before it? */
export const beginsWithVowelSound = (word: string): boolean => vowel.test(word) && !consonant.test(word);
