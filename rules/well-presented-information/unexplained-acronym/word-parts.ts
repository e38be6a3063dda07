import { isCapital, keyOf, rememberedEach } from '../../../src/rule.js';

/** What joins the parts of a word; of apostrophes only those of an elision: «d'Ordenació». */
const joint = /-|(?<=^[dlmnst])['’]/i;

/** A part of a joined word: its letters, and whether it has a capital. */
interface Part {
  readonly key: string;
  readonly isCapitalised: boolean;
}

/** The parts of a word with this key. */
export function partsIn(text: string, key: string): readonly Part[] {
  const texts = joint.test(text) ? text.split(joint) : [text];
  const keys = joint.test(key) ? key.split(joint) : [key];
  return keys.map((part, i) => ({
    key: part.replace(/[.']/g, ''),
    isCapitalised: isCapital(texts[i]?.codePointAt(0)),
  }));
}

/** The same of a word that is its own key but for case and accents. */
export const partsOf = rememberedEach((text) => partsIn(text, keyOf(text)));

/** A capitalised part gives letters, a single letter only with its full stop (U.S.); others are skipped. */
export const placed = (parts: readonly Part[], start: number, isStopped: boolean) =>
  parts.map(({ key, isCapitalised }) => {
    const gives = isCapitalised && (key.length > 1 || isStopped);
    return { key, marked: gives ? key : `-${key}`, start };
  });
