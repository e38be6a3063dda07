import { everyLanguage } from '../language/language.js';
import { figures, letters } from '../text/characters.js';
import { lastAt, merged, type Range } from '../text/ranges.js';
import data from './phones.yml';

const signs: readonly string[] = data.signs;

const gap = '[ \\u00a0\\u202f.\\-]';
const prefix = `(?:\\(?(?:\\+|00)\\d{1,3}\\)?${gap}?)?`;
const forms = [
  // Spain: nine digits from 6 to 9, in threes, in 3-2-2-2, in 2-3-2-2, or together.
  `${prefix}[6-9](?:\\d{2}(?:${gap}?\\d{3}${gap}?\\d{3}|(?:${gap}|/)?\\d{2}${gap}?\\d{2}${gap}?\\d{2})|\\d(?:${gap}|/)\\d{3}${gap}?\\d{2}${gap}?\\d{2})`,
  // United Kingdom and Ireland: a leading 0 or the country.
  `(?:\\(?\\+(?:44|353)\\)?${gap}?(?:\\(0\\)${gap}?)?|\\(?0)\\d{1,4}\\)?${gap}?\\d{3,4}${gap}?\\d{3,4}`,
  // Freephone: 1800 700 700.
  `1[58]\\d0${gap}\\d{3}${gap}\\d{3}`,
  // North America: 3-3-4.
  `(?:\\+?1${gap})?(?:\\(\\d{3}\\) ?|\\d{3}[ .\\-])\\d{3}[ .\\-]\\d{4}`,
  // Mexico and Argentina: an area in brackets, and eight digits or seven.
  `\\(0?\\d{2,4}\\)${gap}?\\d{3,4}${gap}\\d{4}`,
  // Any other country, written with its code.
  `\\+\\d{1,3}${gap}?(?:\\(0\\)${gap}?)?\\d{1,4}(?:${gap}?\\d{1,4}){1,5}`,
];
const longNumber = new RegExp(
  `(?<![${letters}${figures}_.,/+-])(?<!\\d${gap})(?:${forms.join('|')})(?!\\d|${gap}?\\d{3})(?![${letters}_])`,
  'gu',
);
/** Nine digits, at most two signs between them: what a text must have for it to be searched. */
const mayBeLong = /\d(?:[ \u00a0\u202f./()-]{0,2}\d){8}/;
/** What touches no word, amount or other number. */
const alone = (number: string): RegExp =>
  new RegExp(
    String.raw`(?<![${letters}${figures}_.,/+€$£-])(?<!\d[ \u00a0.-])(?:${number})(?![${letters}${figures}_%€/]|[., -]\d)`,
    'gu',
  );
/** Groups of digits that are a telephone where a word or sign says so. */
const groupedNumber = alone(String.raw`\d{2,5}(?:[ \u00a0]\d{2,5}){1,4}|\d{3}-\d{4}`);
const mayBeGrouped = /\d[ \u00a0]\d|\d{3}-\d{4}/;
/** Numbers of emergency and information services, of Spain with 0 first. */
const shortNumber = alone(
  String.raw`01[0-8]|02[0-5]|06[0-5]|08[05889]|09[0-6]|000|10[15]|11[1-29]|147|988|999|[2-9]11|[2-9]-1-1|116 ?\d{3}`,
);
const mayBeShort = /(?<!\d)(?:0\d\d|10[15]|11\d|116\d{3}|147|988|999|[2-9]-?1-?1)(?!\d)/;
/** They need no word before them where they stand apart: «Ante cualquier emergencia, 112.» */
const emergencies: ReadonlySet<string> = new Set(data.emergencies);

/**
 * Telephone numbers in a text, in order of place: Spanish ones of nine digits, British and American ones, those with a
 * country's code; and, after a word such as «al» or a sign such as ☎, short ones (112) and other groups of digits. A sum, a
 * quantity or the number of a file is none.
 */
export function findPhones(text: string): Range[] {
  const found = matches(text, longNumber, mayBeLong).filter(
    (range) => digitsIn(text, range) >= 9 && !isQuantity(text, range) && !isReference(text, range),
  );
  const others = [
    ...matches(text, groupedNumber, mayBeGrouped).filter(
      (range) => within(digitsIn(text, range), 7, 11) && hasCue(text, range.start) && !isQuantity(text, range),
    ),
    ...matches(text, shortNumber, mayBeShort).filter(
      ({ start, end }) =>
        /^0(?!00)/.test(text.slice(start, start + 3)) || hasCue(text, start) || isApart(text, { start, end }),
    ),
  ];
  const taken = merged(found);
  const free = others.filter(({ start, end }) => {
    const before = taken[lastAt(taken, end - 1)];
    return !before || before.end <= start;
  });
  return [...found, ...free].sort((a, b) => a.start - b.start);
}

/** Is it a number of something: money, millions, or what is written as thousands before the name of things («912.345.678 metros»)? */
function isQuantity(text: string, { start, end }: Range): boolean {
  const number = text.slice(start, end);
  if (/^[6-9]?\d{0,2}(?:[. \u00a0\u202f]000){2}$/.test(number) && !hasCue(text, start)) return true;
  const rest = text.slice(end, end + 40);
  const [, word = ''] = /^[ \u00a0\u202f]([\p{L}€$£%][\p{L}\p{M}]*)/u.exec(rest) ?? [];
  if (/^[ \u00a0\u202f]?[€$£%]/.test(rest) || words().amounts.has(word.toLowerCase())) return true;
  const isThousands = /^\d{3}([. \u00a0\u202f])\d{3}\1\d{3}$/.test(number);
  return isThousands && /^\p{Ll}{4,}s$/u.test(word) && !hasCue(text, start);
}

/** Does a word before it say that it is the number of a file, a code, an account: «Código BDNS 654321987»? */
const isReference = (text: string, { start, end }: Range): boolean =>
  // Those of files are not grouped as telephones are.
  /^\d+$/.test(text.slice(start, end)) &&
  !hasCue(text, start) &&
  (/[^\d,;\n]*$/.exec(text.slice(Math.max(0, start - 30), start))?.[0].match(/[\p{L}\p{M}]+\.?/gu) ?? [])
    .slice(-2)
    .some((word) => words().references.has(word.toLowerCase()));

interface PhoneWords {
  readonly cues: ReadonlySet<string>;
  readonly amounts: ReadonlySet<string>;
  readonly references: ReadonlySet<string>;
  /** What may stand right before, and right behind, an emergency number that needs no cue. */
  readonly apartBefore: RegExp;
  readonly apartBehind: RegExp;
}

let known: PhoneWords | undefined;

/** What stands beside numbers, of all languages. */
function words(): PhoneWords {
  if (known) return known;
  const all = Object.values(everyLanguage()).flatMap(({ phones }) => phones ?? []);
  const or = all.flatMap(({ or = [] }) => or).join('|') || '(?!)';
  known = {
    cues: new Set(all.flatMap(({ cues }) => cues)),
    amounts: new Set(all.flatMap(({ amounts = [] }) => amounts)),
    references: new Set(all.flatMap(({ references = [] }) => references)),
    apartBefore: new RegExp(`(?:^|[.,;:!?—–-]|[^\\p{L}\\p{N}](?:${or}))\\s{0,3}$`, 'u'),
    apartBehind: new RegExp(`^\\s{0,3}(?:$|[.,;:!?)—–]|\\n|(?:${or})\\s)`, 'u'),
  };
  return known;
}

/** A number, and what ties it to the next: a list, as of pages, in which no number stands apart. */
const tied = /([\d-]*\d)[\s,;]{0,3}(?:\p{L}{1,3}\s)?$/u;

/** Does an emergency number stand by itself, or beside another, as no quantity does? */
function isApart(text: string, { start, end }: Range): boolean {
  if (!emergencies.has(text.slice(start, end))) return false;
  const before = text.slice(Math.max(0, start - 12), start);
  const [, last] = tied.exec(before) ?? [];
  if (last !== undefined && !emergencies.has(last)) return false;
  return words().apartBefore.test(before) && words().apartBehind.test(text.slice(end, end + 8));
}

/** Most texts are done with after a look for digits: the patterns are not even compiled. */
const matches = (text: string, pattern: RegExp, hint: RegExp): Range[] =>
  hint.test(text)
    ? Array.from(text.matchAll(pattern), ({ 0: number, index }) => ({ start: index, end: index + number.length }))
    : [];

const digitsIn = (text: string, { start, end }: Range): number => text.slice(start, end).replace(/\D/g, '').length;

const within = (value: number, least: number, most: number): boolean => least <= value && value <= most;

function hasCue(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 24), at).replace(/(?:[\s:.(*]|\ufe0f)+$/, '');
  const word = /[\p{L}]+$/u.exec(before)?.[0];
  return word ? words().cues.has(word.toLowerCase()) : signs.some((sign) => before.endsWith(sign));
}

const attended: ReadonlySet<string> = new Set(data.attended);

/** Is it a number that somebody answers day and night, such as 112? */
export const isAttended = (phone: string): boolean => attended.has(phone.replace(/\D/g, ''));
