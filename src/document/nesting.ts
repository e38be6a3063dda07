/** Word nests a few dozen elements; a parser takes time with the square of the levels. */
const deepestNesting = 1000;

/**
 * Are elements nested deeper than in any document that somebody wrote? Malformed elements count as open, so a doubtful
 * answer is yes.
 */
export function isTooDeep(xml: string): boolean {
  let depth = 0;
  for (const [, sign, inside = ''] of xml.matchAll(/<([/!?]?)([^<]*)/g)) {
    if (sign === '/') depth = Math.max(0, depth - 1);
    else if (sign === '' && !isEmptyElement.test(inside)) depth++;
    if (depth > deepestNesting) return true;
  }
  return false;
}

/** `w:br w:type="page"/>`, and what follows it. */
const isEmptyElement = /^(?:[^"'>]|"[^"]*"|'[^']*')*\/>/;
