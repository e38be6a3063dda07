import { LinkifyIt } from 'linkify-it';
import { isCapital, isSmall, isSpace } from '../text/characters.js';
import type { Range } from '../text/ranges.js';
import data from './web.yml';

const countries = [...'abcdefghijklmnopqrstuvwxyz'].flatMap((a) => [...'abcdefghijklmnopqrstuvwxyz'].map((b) => a + b));
const files: ReadonlySet<string> = new Set(data.files);

let linkify: LinkifyIt | undefined;

/** The web addresses in a text, with or without scheme, in source order. */
export function findUrls(text: string): Range[] {
  const found: Range[] = [];
  for (const chunk of dottedChunks(text)) {
    const written = text.slice(chunk.start, chunk.end);
    if (plainMail.test(written)) continue;
    if (plainAddress.test(written)) {
      found.push(chunk);
      continue;
    }
    linkify ??= new LinkifyIt({ fuzzyLink: true, fuzzyEmail: false, tlds: [...countries, ...data.domains] });
    for (const match of linkify.match(written) ?? [])
      if (match.schema !== '//' && (match.schema !== '' || isAddress(match.raw))) {
        const [behind = ''] = notOfAddress.exec(match.raw) ?? [];
        const start = chunk.start + match.index;
        if (match.schema !== '' || !/[#$]/.test(text[start - 1] ?? ''))
          found.push({ start, end: start + match.raw.length - behind.length });
      }
  }
  return found;
}

/** Characters that the library leaves at the end of an address: the colon of the sentence, a possessive 's. */
const notOfAddress = /(?:[:,]{1,99}|['’]s)$/;

/** Undoubted addresses: for all others, the library compiles expressions for a twentieth of a cold start. */
const plainAddress = /^https?:\/\/[a-z0-9]+(?:[.-][a-z0-9]+)*\.[a-z]{2,}(?:\/[a-z0-9]+(?:[_-][a-z0-9]+)*)*\/?$/i;

/** Undoubtedly not web addresses. */
const plainMail = /^[a-z0-9_-]+@[a-z0-9]+(?:[.-][a-z0-9]+)*\.[a-z]{2,}[.,]?$/i;

/**
 * Text between white space with a dot before a letter, or a scheme: nothing else can contain an address, and searching
 * everything takes ten times as long.
 */
function dottedChunks(text: string): Range[] {
  const chunks: Range[] = [];
  let end = 0;
  for (const { index } of text.matchAll(/\.(?=[^\s\d.,;:!?])|:(?=\/\/)|mailto:(?=\S)/gi)) {
    if (index < end) continue;
    let start = index;
    while (start > end && !isSpace(text.charCodeAt(start - 1))) start--;
    end = index + 1;
    while (end < text.length && !isSpace(text.charCodeAt(end))) end++;
    chunks.push({ start, end });
  }
  return chunks;
}

/** Is it an address, rather than a file name (`leeme.md`) or a missing space after a full stop (`gratis.Es`)? */
function isAddress(raw: string): boolean {
  const [host = ''] = raw.split(/[/?#:]/, 1);
  const ending = host.slice(host.lastIndexOf('.') + 1);
  if (isCapital(ending.codePointAt(0)) && isSmall(ending.codePointAt(1))) return false;
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
