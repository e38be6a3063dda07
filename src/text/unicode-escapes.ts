/** A text in which the UTF-16 units that an expression (flag g) finds stand as JSON and JavaScript write them: `\u00f1`. */
export const withEscapes = (text: string, units: RegExp): string =>
  text.replace(units, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
