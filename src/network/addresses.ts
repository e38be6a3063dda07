import web from '../recognizers/web.yml';
import { isWhite } from '../text/characters.js';
import { lazy } from '../text/lazy.js';
import data from './domains.yml';

/** The range of an address in a text: UTF-16 offsets. */
export interface AddressRange {
  readonly start: number;
  readonly end: number;
}

const endings: ReadonlySet<string> = new Set([...data.countries.split(' '), ...web.domains]);

const accented = '\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u024f\\u0300-\\u036f\\u1e00-\\u1eff';
const host = `[a-z0-9${accented}][a-z0-9${accented}_.-]*`;
const anyHost = '[^\\s\\p{Cf}!-,/:-@\\[-^`{-~.-][^\\s\\p{Cf}!-,/:-@\\[-^`{-~]*';
const before = '(?<![a-z0-9@＠$#＃])';
const bare = lazy(() => new RegExp(`${before}(?:(https?://)(${anyHost})|(?<![${accented}_./-])(${host}))`, 'giu'));
const schemed = lazy(() => new RegExp(`${before}(https?://)(${anyHost})`, 'giu'));

const port = /:\d{1,5}/y;
const inPath = new RegExp(`[a-z0-9\\u0400-\\u04ff${accented}!*';:=+,.$/%#\\[\\]\\u2013_~@|&-]`, 'iu');
const endsPath = new RegExp(`[a-z0-9\\u0400-\\u04ff${accented}=_#/+-]`, 'iu');
const inQuery = /[a-z0-9!?*'@();:&=+$/%#[\]\-_.,~|]/i;
const endsQuery = /[a-z0-9\-_&=#/]/i;

/** The longest part of a host between two dots. */
const longestLabel = 63;

/** Every address has one; most posts have none. */
const dotInside = /\.[^\s.]/;

/** Addresses as X shortens them: with a scheme, or a bare domain that ends in a known top-level domain. */
export const webAddresses = (text: string): AddressRange[] => (dotInside.test(text) ? addresses(text, bare()) : []);

/** Addresses that begin with `http://` or `https://`, as Mastodon shortens them. */
export const schemedAddresses = (text: string): AddressRange[] =>
  text.includes('://') ? addresses(text, schemed()) : [];

/** The next dot that is inside a word, -1 without one: elsewhere is no address. */
function dotFrom(text: string, from: number): number {
  let dot = text.indexOf('.', from);
  while (dot >= 0 && !/[^\s.]/.test(text.charAt(dot + 1))) dot = text.indexOf('.', dot + 1);
  return dot;
}

function addresses(text: string, pattern: RegExp): AddressRange[] {
  const found: AddressRange[] = [];
  const search = new RegExp(pattern);
  let dot = -1;
  const next = (): RegExpExecArray | null => {
    const from = search.lastIndex;
    if (dot < from) {
      dot = dotFrom(text, from);
      if (dot < 0) return null;
      search.lastIndex = wordStart(text, from, dot);
    }
    return search.exec(text);
  };
  for (let match = next(); match; match = next()) {
    const [whole, scheme, wide, narrow] = match;
    const domain = wide ?? narrow ?? '';
    const length = domain.includes('.')
      ? domainLength(domain, scheme !== undefined, text[match.index + whole.length] ?? '')
      : 0;
    if (length === 0) {
      search.lastIndex -= unread(whole, scheme, text.startsWith('://', search.lastIndex));
      continue;
    }
    const end = queryEnd(text, pathEnd(text, portEnd(text, match.index + (scheme?.length ?? 0) + length)));
    // X cuts a bare address after an underscore in its subdomain.
    const cut = narrow === undefined ? 0 : narrow.lastIndexOf('_', length - 1) + 1;
    found.push({ start: match.index + cut, end });
    search.lastIndex = end;
  }
  return found;
}

/** The start of the word of an offset, at `from` at the earliest. */
function wordStart(text: string, from: number, offset: number): number {
  let at = offset;
  while (at > from && !isWhite(text.charCodeAt(at - 1))) at--;
  return at;
}

/** How many characters at the end of a run without a domain may begin an address: 5 of `ver-https` before `://`. */
function unread(run: string, scheme: string | undefined, opens: boolean): number {
  if (scheme !== undefined) return run.length - scheme.length;
  return opens ? (/(?<=[^a-z0-9])https?$/i.exec(run)?.[0].length ?? 0) : 0;
}

/**
 * The length of the domain in a run of host characters, 0 without one: the longest that ends in a top-level domain.
 */
function domainLength(run: string, schemed: boolean, next: string): number {
  const labels = run.split('.');
  const broken = labels.findIndex(
    (label) => label.length > longestLabel || !/^[^-_].*(?<![-_])$|^[^-_]$/su.test(label),
  );
  let length = run.length;
  for (let i = labels.length - 1; i > 0; i--) {
    const label = labels[i] as string;
    const [ending = ''] = /^[a-z0-9-]*/i.exec(label) ?? [];
    const glued = ending === label && i === labels.length - 1 && /[0-9a-z@+]/i.test(next);
    const isWhole = (broken < 0 || broken >= i) && !labels[i - 1]?.includes('_');
    if (!glued && isEnding(ending, schemed) && isWhole) return length - label.length + ending.length;
    length -= label.length + 1;
  }
  return 0;
}

/** With a scheme, anything that looks like a top-level domain counts as one. */
const isEnding = (label: string, schemed: boolean): boolean =>
  endings.has(label.toLowerCase()) || /^xn--[a-z0-9-]+$/i.test(label) || (schemed && /^[a-z]{2,}$/i.test(label));

function portEnd(text: string, at: number): number {
  port.lastIndex = at;
  return port.test(text) ? port.lastIndex : at;
}

/** A path ends before punctuation, but matching brackets belong to it: `/Lorca_(poeta)`. */
function pathEnd(text: string, at: number): number {
  if (text[at] !== '/') return at;
  let end = at + 1;
  const open: number[] = [];
  for (let i = at + 1; i < text.length; i++) {
    const character = text[i] as string;
    if (character === '(' && open.length < 2) open.push(i);
    else if (character === ')' && open.length > 0) {
      if (open.pop() === i - 1) break;
      if (open.length === 0) end = i + 1;
    } else if (!inPath.test(character)) break;
    else if (open.length === 0 && endsPath.test(character)) end = i + 1;
  }
  return end;
}

function queryEnd(text: string, at: number): number {
  if (text[at] !== '?') return at;
  let end = at;
  for (let i = at + 1; i < text.length && inQuery.test(text[i] as string); i++)
    if (endsQuery.test(text[i] as string)) end = i + 1;
  return end;
}
