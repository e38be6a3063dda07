import { figures, holdsLetter, letters, marks } from '../text/characters.js';
import type { Range } from '../text/ranges.js';
import data from './web.yml';

const local = new RegExp(`[${letters}${figures}._%+'-]`, 'u');
const domain = new RegExp(`[${letters}${figures}.-]`, 'u');
const handle = new RegExp(
  `(?<![${letters}${figures}_@.*/])@[${letters}${figures}_][${letters}${figures}_.-]{0,99}(?:@[${letters}${figures}.-]{1,250})?`,
  'gu',
);
const hashtag = new RegExp(`(?<![${letters}${figures}_&/#])[#＃][${letters}${figures}${marks}_·]{1,200}`, 'gu');

/** The parts of the name of a mailbox or a host: `ana`, `gil` of `ana.gil2`. */
export const partsOfName = (name: string): string[] => name.split(/[^\p{L}]+/u).filter((part) => part !== '');

/**
 * E-mail addresses in a text, in source order: `ana@x.es`, `ana [at] x [dot] es`. Masked ones (`***@x.es`) and those
 * without a dotted host do not count.
 */
export function findEmails(text: string): Range[] {
  const found = withSign(text);
  const spelt = findSpelt(text);
  return spelt.length > 0 ? [...found, ...spelt].sort((a, b) => a.start - b.start) : found;
}

function withSign(text: string): Range[] {
  const found: Range[] = [];
  let from = 0;
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    let start = at;
    while (start > from && local.test(text[start - 1] as string)) start--;
    // «mailto:%20ana@x.es»: a character encoded by its number.
    while (/^%[\da-f]{2}/i.test(text.slice(start, Math.min(at, start + 3)))) start += 3;
    while (start < at && /[.'%+-]/.test(text[start] as string)) start++;
    let end = at + 1;
    while (end < text.length && domain.test(text[end] as string)) end++;
    while (end > at && /[.-]/.test(text[end - 1] as string)) end--;
    const host = text.slice(at + 1, end);
    const dot = host.lastIndexOf('.');
    if (
      start < at &&
      text[start - 1] !== '@' &&
      dot > 0 &&
      !host.includes('..') &&
      /^\p{L}{2,24}$/u.test(host.slice(dot + 1))
    )
      found.push({ start, end });
    from = at + 1;
  }
  return found;
}

const anyOf = (words: readonly string[]): string => ` ?[[({](?:${words.join('|')})[\\])}] ?`;
const at = anyOf(data.at);
const dot = `(?:\\.|${anyOf(data.dot)})`;
let forms: { readonly address: RegExp; readonly at: RegExp; readonly dot: RegExp } | undefined;

/** An address spelt out to hide it from robots; created on first use, since few texts have any. */
function speltForms() {
  const name = `[${letters}${figures}_-]{1,64}`;
  forms ??= {
    address: new RegExp(
      `(?<![${letters}${figures}_.-])${name}(?:${dot}${name}){0,4}${at}${name}(?:${dot}${name}){1,4}`,
      'giu',
    ),
    at: new RegExp(at, 'i'),
    dot: new RegExp(anyOf(data.dot), 'gi'),
  };
  return forms;
}

/** Finds a word in brackets that replaces a sign: a text without one is not searched. */
const hint = new RegExp(`[[({](?:${data.at.join('|')})[\\])}]`, 'i');

const findSpelt = (text: string): Range[] =>
  hint.test(text)
    ? [...text.matchAll(speltForms().address)].map(({ 0: { length }, index }) => ({
        start: index,
        end: index + length,
      }))
    : [];

/** An address with its signs: `ana@x.es` for «ana [arroba] x [punto] es». */
export const plainAddress = (address: string): string =>
  hint.test(address) ? address.replace(speltForms().at, '@').replace(speltForms().dot, '.') : address;

/** Handles (`@name`, `@name@host`) in a text, in source order. Addresses must be blanked first. */
export function findMentions(text: string): Range[] {
  if (!text.includes('@')) return [];
  const found: Range[] = [];
  for (const match of text.matchAll(handle)) {
    const whole = match[0].replace(/[.-]+$/, '');
    if (whole.length > 2) found.push({ start: match.index, end: match.index + whole.length });
  }
  return found;
}

/** Hashtags in a text, in source order: `#` and a word that is not just a number. */
export function findHashtags(text: string): Range[] {
  if (!/[#＃]/.test(text)) return [];
  const found: Range[] = [];
  for (const match of text.matchAll(hashtag)) {
    if (holdsLetter(match[0])) found.push({ start: match.index, end: match.index + match[0].length });
  }
  return found;
}
