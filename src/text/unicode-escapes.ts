/** A text with the UTF-16 units that an expression (flag g) matches escaped as in JSON and JavaScript: `\u00f1`. */
export const withEscapes = (text: string, units: RegExp): string =>
  text.replace(units, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
