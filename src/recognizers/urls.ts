import { LinkifyIt } from 'linkify-it';
import type { Range } from '../text/ranges.js';
import data from './web.yml';

const countries = [...'abcdefghijklmnopqrstuvwxyz'].flatMap((a) => [...'abcdefghijklmnopqrstuvwxyz'].map((b) => a + b));
const files: ReadonlySet<string> = new Set(data.files);

let linkify: LinkifyIt | undefined;

/** The addresses of web pages as they stand in a text, with or without scheme, in order of place. */
export function findUrls(text: string): Range[] {
  linkify ??= new LinkifyIt({ fuzzyLink: true, fuzzyEmail: false, tlds: [...countries, ...data.domains] });
  const found = linkify.match(text) ?? [];
  return found
    .filter((match) => match.schema !== '//' && (match.schema !== '' || isAddress(match.raw)))
    .map((match) => ({ start: match.index, end: match.lastIndex }));
}

/** Is it an address, and no file name (`leeme.md`) or lost space after a full stop (`gratis.Es`)? */
function isAddress(raw: string): boolean {
  const [host = ''] = raw.split(/[/?#:]/, 1);
  const ending = host.slice(host.lastIndexOf('.') + 1);
  if (/^\p{Lu}\p{Ll}/u.test(ending)) return false;
  return host.length < raw.length || /^www\./i.test(host) || !files.has(ending.toLowerCase());
}

/** The host of a URL in lower case, without `www.`, user and port; undefined for relative ones, anchors and mailto. */
export function hostOf(url: string): string | undefined {
  const scheme = /^\s*(?:[a-z][a-z0-9+.-]*:)?\/\//i.exec(url);
  if (!scheme) return undefined;
  const [authority = ''] = url.slice(scheme[0].length).split(/[/?#\\\s]/, 1);
  const host = authority
    .slice(authority.lastIndexOf('@') + 1)
    .replace(/:\d*$/, '')
    .toLowerCase()
    .replace(/^www\./, '');
  return host === '' ? undefined : host;
}
