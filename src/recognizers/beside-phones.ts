import { everyLanguage } from '../language/language.js';
import type { Range } from '../text/ranges.js';
import data from './phones.yml';

const signs: readonly string[] = data.signs;

interface BesidePhones {
  readonly cues: ReadonlySet<string>;
  readonly amounts: ReadonlySet<string>;
  readonly references: ReadonlySet<string>;
  /** Cues that do not mean calling by themselves: «al», "on". */
  readonly small: ReadonlySet<string>;
  /** What may follow a number and be part of it. */
  readonly extension: RegExp;
  /** What may come right before, and right after, an emergency number that needs no cue. */
  readonly apartBefore: RegExp;
  readonly apartBehind: RegExp;
}

let known: BesidePhones | undefined;

/** The words beside numbers, of all languages. */
export function besidePhones(): BesidePhones {
  if (known) return known;
  const all = Object.values(everyLanguage()).flatMap(({ phones }) => phones ?? []);
  const or = all.flatMap(({ or = [] }) => or).join('|') || '(?!)';
  known = {
    cues: new Set(all.flatMap(({ cues }) => cues)),
    amounts: new Set(all.flatMap(({ amounts = [] }) => amounts)),
    references: new Set(all.flatMap(({ references = [] }) => references)),
    small: new Set(all.flatMap(({ small_cues = [] }) => small_cues)),
    extension: new RegExp(
      `^[,;]?[ \\u00a0]{0,2}\\(?(?:${all.flatMap(({ extensions = [] }) => extensions).join('|') || '(?!)'})[.:]?[ \\u00a0]{0,2}\\d{1,5}(?![\\d.,]\\d)\\)?`,
      'i',
    ),
    apartBefore: new RegExp(`(?:^|[.,;:!?—–-]|[^\\p{L}\\p{N}](?:${or}))\\s{0,3}$`, 'u'),
    apartBehind: new RegExp(`^\\s{0,3}(?:$|[.,;:!?)—–]|\\n|(?:${or})\\s)`, 'u'),
  };
  return known;
}

/** Is it an amount: money, millions, or thousands before the name of things («912.345.678 metros»)? */
export function isQuantity(text: string, { start, end }: Range): boolean {
  const number = text.slice(start, end);
  if (/^[6-9]?\d{0,2}(?:[. \u00a0\u202f]000){2}$/.test(number) && !hasCue(text, start)) return true;
  const rest = text.slice(end, end + 40);
  const [, word = ''] = /^[ \u00a0\u202f]([\p{L}€$£%][\p{L}\p{M}]*)/u.exec(rest) ?? [];
  if (/^[ \u00a0\u202f]?[€$£%]/.test(rest) || besidePhones().amounts.has(word.toLowerCase())) return true;
  const isThousands = /^\d{3}([. \u00a0\u202f])\d{3}\1\d{3}$/.test(number);
  return isThousands && /^\p{Ll}{4,}s$/u.test(word) && !hasCue(text, start);
}

/** Does a word before it mark it as the number of a file, a code, an account: «Código BDNS 654321987»? */
export const isReference = (text: string, { start, end }: Range): boolean =>
  // File numbers are not grouped like telephone numbers.
  /^\d+$/.test(text.slice(start, end)) &&
  !hasCue(text, start) &&
  (/[^\d,;\n]*$/.exec(text.slice(Math.max(0, start - 30), start))?.[0].match(/[\p{L}\p{M}]+\.?º?/gu) ?? [])
    .slice(-2)
    .some((word) => besidePhones().references.has(word.toLowerCase()));

/** Is there a word or a sign before it that makes digits a telephone number? */
export const hasCue = (text: string, at: number): boolean => cueAt(text, at) !== undefined;

/** Is there a word for calling before it, or before a small one: «llama al»? */
export function isCalled(text: string, at: number): boolean {
  const cue = cueAt(text, at);
  if (!cue || !besidePhones().small.has(cue.word)) return cue !== undefined;
  // «Llama gratis al»
  const between = /\p{L}{1,14}\s$/u.exec(text.slice(Math.max(0, cue.start - 15), cue.start))?.[0].length ?? 0;
  const before = cueAt(text, cue.start) ?? cueAt(text, cue.start - between);
  return before !== undefined && !besidePhones().small.has(before.word);
}

/** Is it called by two words, the last of them small: «llama al», not “call 150 people”? */
export function isCalledAt(text: string, at: number): boolean {
  const cue = cueAt(text, at);
  return cue !== undefined && besidePhones().small.has(cue.word) && isCalled(text, at);
}

/** The cue that ends right before an offset. */
function cueAt(text: string, at: number): { word: string; start: number } | undefined {
  const before = text.slice(Math.max(0, at - 24), at).replace(/(?:[\s:.(*]|\ufe0f)+$/, '');
  const word = (/[\p{L}]+$/u.exec(before)?.[0] ?? signs.find((sign) => before.endsWith(sign)) ?? '').toLowerCase();
  const start = Math.max(0, at - 24) + before.length - word.length;
  return besidePhones().cues.has(word) || signs.includes(word) ? { word, start } : undefined;
}
