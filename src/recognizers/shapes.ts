import { figures, isCapital, Kind, kindOf, letters, marks } from '../text/characters.js';

/**
 * What patterns can ask of a single word as it is written: `*ed`, an ending after at least one letter, or `capital`, a
 * capital at its beginning.
 */
export const isShape = (kind: string): boolean => kind === 'capital' || kind.startsWith('*');

/** A soft hyphen fills the space of an entity. */
const wordSigns = new RegExp(`^[${letters}${marks}${figures}_\\u00ad]*$`, 'u');

/** Reads which of some shapes a word has, as indexes of `shapes`. */
export function shapesIn(shapes: readonly string[]): (word: string) => readonly number[] {
  const endings = shapes.map((shape) => (shape.startsWith('*') ? shape.slice(1).toLowerCase() : undefined));
  const capital = shapes.indexOf('capital');
  return (word) => {
    const found: number[] = [];
    const isPlain = isOfLetters(word);
    if (capital >= 0 && isCapital(word.codePointAt(0)) && (isPlain || wordSigns.test(word))) found.push(capital);
    if (!isPlain) return found;
    const low = word.toLowerCase();
    endings.forEach((ending, shape) => {
      if (ending !== undefined && ending.length < low.length && low.endsWith(ending)) found.push(shape);
    });
    return found;
  };
}

function isOfLetters(word: string): boolean {
  for (let i = 0; i < word.length; i++) if (kindOf(word.charCodeAt(i)) !== Kind.letter) return false;
  return true;
}
