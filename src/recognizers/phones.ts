import { figures, letters } from '../text/characters.js';
import { lastAt, merged, type Range } from '../text/ranges.js';
import { besidePhones, hasCue, isCalled, isCalledAt, isQuantity, isReference } from './beside-phones.js';
import data from './phones.yml';

const gap = '[ \\u00a0\\u202f.\\-]';
const prefix = `(?:\\(?(?:\\+|00)\\d{1,3}\\)?${gap}?)?`;
const forms = [
  // Spain: nine digits from 6 to 9, in threes, in 3-2-2-2, in 2-3-2-2, or together.
  `${prefix}[6-9](?:\\d{2}(?:${gap}?\\d{3}${gap}?\\d{3}|(?:${gap}|/)?\\d{2}${gap}?\\d{2}${gap}?\\d{2})|\\d(?:${gap}|/)\\d{3}${gap}?\\d{2}${gap}?\\d{2})`,
  // United Kingdom and Ireland: a leading 0 or the country code.
  `(?:\\(?\\+(?:44|353)\\)?${gap}?(?:\\(0\\)${gap}?)?|\\(?0)\\d{1,4}\\)?${gap}?\\d{3,4}${gap}?\\d{3,4}`,
  // Freephone: 1800 700 700, 1800 123 4567.
  `1[58]\\d0${gap}\\d{3}${gap}\\d{3,4}`,
  // North America: 3-3-4; Portugal, Chile: 2-3-4.
  `(?:\\+?1${gap})?(?:\\(\\d{3}\\) ?|\\d{3}[ .\\-])\\d{3}[ .\\-]\\d{4}`,
  `[2-9]\\d \\d{3} \\d{4}`,
  // Mexico, Buenos Aires: 2-4-4.
  `(?:[2-9]\\d|11) \\d{4}[ -]\\d{4}`,
  // Latin America: an area code in brackets; mobiles of Argentina and Colombia; freephone numbers.
  `\\(0?\\d{2,4}\\)${gap}?\\d{3,4}${gap}?\\d{4}|\\(\\d\\) \\d{4} \\d{4}`,
  `(?:0?\\d{2,4}${gap})?15${gap}\\d{3,4}${gap}\\d{4}|3\\d\\d \\d{7}|01${gap}[89]00${gap}\\d{3}${gap}?\\d{4}`,
  // France: 0 801 23 45 67.
  `0 8\\d\\d(?: \\d\\d){3}`,
  // Any other country, written with its code.
  `\\+\\d{1,3}${gap}?(?:\\(0\\)${gap}?)?\\d{1,4}(?:${gap}?\\d{1,4}){1,5}`,
];
const longNumber = new RegExp(
  `(?<![${letters}${figures}_.,/+-])(?<!\\d${gap})(?:${forms.join('|')})(?!\\d|${gap}?\\d{3})(?![${letters}_])`,
  'gu',
);
/** Nine digits with at most two signs between them: a text without them is not searched. */
const mayBeLong = /\d(?:[ \u00a0\u202f./()-]{0,2}\d){8}/;
/** A number that touches no word, amount or other number. */
const alone = (number: string): RegExp =>
  new RegExp(
    String.raw`(?<![${letters}${figures}_.,/+€$£-])(?<!\d[ \u00a0.-])(?:${number})(?![${letters}${figures}_%€/]|[., -]\d|\) ?\d)`,
    'gu',
  );
/** An area code in brackets with 0, and few digits after it: (022) 12345. */
const bracketedNumber = alone(String.raw`\(0\d{2,4}\)[ \u00a0]?\d{5,6}`);
const mayBeBracketed = /\(0\d/;
/** Groups of digits that count as a telephone number when a word or sign says so. */
const groupedNumber = alone(String.raw`\d{2,5}(?:[ \u00a0]\d{2,5}){1,4}|\d[ \u00a0]\d{7}|\d{3}-\d{4}`);
const mayBeGrouped = /\d[ \u00a0]\d|\d{3}-\d{4}/;
/** Eight digits in a row, as in Bolivia and Central America: only a word for calling makes them a telephone number. */
const plainNumber = alone(String.raw`[2-9]\d{7}`);
const mayBePlain = /(?<!\d)\d{8}(?!\d)/;
/** Numbers of emergency and information services, of Spain with 0 first. */
const shortNumber = alone(
  String.raw`01[0-8]|02[0-5]|06[0-5]|07[0-8]|08[05889]|09[0-6]|000|10[15]|11[1-29]|147|988|999|[2-9]11|[2-9]-1-1|116 ?\d{3}`,
);
/**
 * Three figures that begin with 1, as in Latin America: only a word for calling makes them a telephone number, and no
 * name of a street follows.
 */
const calledNumber = alone(String.raw`1(?!0[15]|1[1-29]|47)\d\d(?! \p{Lu})`);
const mayBeCalled = /(?<!\d)1\d\d(?!\d)/;
const mayBeShort = /(?<!\d)(?:0\d\d|10[15]|11\d|116\d{3}|147|988|999|[2-9]-?1-?1)(?!\d)/;
/** They need no word before them when separate: «Ante cualquier emergencia, 112.» */
const emergencies: ReadonlySet<string> = new Set(data.emergencies);

/**
 * Telephone numbers in a text, in source order: Spanish ones of nine digits, British and American ones, those with a
 * country code; and, after a word such as «al» or a sign such as ☎, short ones (112) and other groups of digits. A sum,
 * a quantity or a file number does not count.
 */
export function findPhones(text: string): Range[] {
  const found = matches(text, longNumber, mayBeLong).filter(
    (range) => digitsIn(text, range) >= 9 && !isQuantity(text, range) && !isReference(text, range),
  );
  const others = [
    ...matches(text, bracketedNumber, mayBeBracketed),
    ...matches(text, plainNumber, mayBePlain).filter(({ start }) => isCalled(text, start)),
    ...matches(text, calledNumber, mayBeCalled).filter(
      (range) => isCalledAt(text, range.start) && !isQuantity(text, range),
    ),
    ...matches(text, groupedNumber, mayBeGrouped).filter(
      (range) => within(digitsIn(text, range), 7, 11) && hasCue(text, range.start) && !isQuantity(text, range),
    ),
    ...shortNumbers(text),
  ];
  const taken = merged(found);
  const free = others.filter(({ start, end }) => {
    const before = taken[lastAt(taken, end - 1)];
    return !before || before.end <= start;
  });
  return [...found, ...free].sort((a, b) => a.start - b.start).map((phone) => withExtension(text, phone));
}

/** A number with its extension: «91 529 82 10, ext. 204», «91 529 82 10-11». */
function withExtension(text: string, { start, end }: Range): Range {
  const behind = text.slice(end, end + 30);
  if (!/\d/.test(behind)) return { start, end };
  const [all = ''] =
    besidePhones().extension.exec(behind) ??
    ((/ \d\d$/.test(text.slice(start, end)) && /^-\d\d(?![\d/-]|[.,]\d)/.exec(behind)) || []);
  return { start, end: end + all.length };
}

/**
 * Those that a word, their form or their place marks as telephone numbers, and others right after one: “dial 999; if it
 * can wait, use 101”.
 */
function shortNumbers(text: string): Range[] {
  const found: Range[] = [];
  for (const { start, end } of matches(text, shortNumber, mayBeShort)) {
    const last = found.at(-1);
    const isSure =
      /^0(?!00)/.test(text.slice(start, start + 3)) || hasCue(text, start) || isApart(text, { start, end });
    const isBeside =
      last !== undefined && attended.has(text.slice(start, end)) && besides.test(text.slice(last.end, end + 1));
    if (isSure || isBeside) found.push({ start, end });
  }
  return found;
}

/** From one short number to the end of the next, in one sentence. */
const besides = /^[^\d.!?\n]{1,40}\d{3}(?:$|[.,;:!?)\n])/;

/** A number, and what joins it to the next: a list, as of pages, in which no number counts as separate. */
const tied = /([\d-]*\d)[\s,;]{0,3}(?:\p{L}{1,3}\s)?$/u;

/** Is an emergency number alone, or beside another, as no quantity is? */
function isApart(text: string, { start, end }: Range): boolean {
  if (!emergencies.has(text.slice(start, end))) return false;
  const before = text.slice(Math.max(0, start - 12), start);
  const [, last] = tied.exec(before) ?? [];
  if (last !== undefined && !emergencies.has(last)) return false;
  return besidePhones().apartBefore.test(before) && besidePhones().apartBehind.test(text.slice(end, end + 8));
}

/** A search for digits is enough for most texts: the patterns are not even compiled. */
const matches = (text: string, pattern: RegExp, hint: RegExp): Range[] =>
  hint.test(text)
    ? Array.from(text.matchAll(pattern), ({ 0: number, index }) => ({ start: index, end: index + number.length }))
    : [];

const digitsIn = (text: string, { start, end }: Range): number => text.slice(start, end).replace(/\D/g, '').length;

const within = (value: number, least: number, most: number): boolean => least <= value && value <= most;

const attended: ReadonlySet<string> = new Set(data.attended);

/** Is it a number that somebody answers day and night, such as 112? */
export const isAttended = (phone: string): boolean => attended.has(phone.replace(/\D/g, ''));

/** Has a number somebody at it: one of a few figures, such as 112, 010 or 311? An address has not. */
export const isStaffed = (contact: string): boolean =>
  isAttended(contact) || (/^[\d\s-]+$/.test(contact) && contact.replace(/\D/g, '').length < 6);
