/** A link in a page or a document from which something was copied. */
export interface PastedLink {
  readonly words: string;
  readonly url: string;
  /** The words before it, for a linked picture: its own words are not in the plain text. */
  readonly before?: string;
}

/**
 * A pasted text in which the words of links are followed by their targets: `[words](address)`. The words of linked
 * pictures are put where the pictures were. Everything else is unchanged. Links that show their target, hashtags and
 * mentions are left alone.
 */
export function withLinks(text: string, links: readonly PastedLink[]): string {
  let done = '';
  let rest = text;
  for (const { words, url, before } of links) {
    if (!isHidden(words, url)) continue;
    const place = before === undefined ? placeOf(words, rest) : placeAfter(before, words, rest);
    if (!place) continue;
    const label = words.replace(/[[\]\\]/g, '\\$&');
    const link = `[${label}](${url.replace(/[\s()<>]/g, encoded)})`;
    const isApart = place.from === place.to;
    done += rest.slice(0, place.from) + (isApart ? `\n${link}\n` : link);
    rest = rest.slice(place.to);
  }
  return done + rest;
}

/** Where the words are, wherever their lines break; undefined when they are not there. */
function placeOf(words: string, text: string): { from: number; to: number } | undefined {
  const { index, 0: found = '' } = new RegExp(words.split(' ').map(escaped).join('\\s+'), 'u').exec(text) ?? {};
  return index === undefined ? undefined : { from: index, to: index + found.length };
}

/** The place of a picture: behind the words before it; its own words, where the browser wrote them there. */
function placeAfter(before: string, words: string, text: string): { from: number; to: number } {
  const from = (before === '' ? undefined : placeOf(before, text)?.to) ?? begunWith(before, text);
  const own = placeOf(words, text.slice(from));
  const isWritten = own !== undefined && text.slice(from, from + own.from).trim() === '';
  return isWritten ? { from: from + own.from, to: from + own.to } : { from, to: from };
}

/** Up to an earlier link the text was taken already: the end of the words that it begins with the last of `before`. */
function begunWith(before: string, text: string): number {
  const space = text.length - text.trimStart().length;
  const start = text.slice(space, space + before.length).replace(/\s/g, ' ');
  for (let at = 0; at < before.length; at++) {
    const tail = before.slice(at);
    if (start.startsWith(tail)) return space + tail.length;
  }
  return 0;
}

function isHidden(words: string, url: string): boolean {
  if (words === '' || /^[#@]/.test(words) || !/^(?:https?:\/\/|mailto:)/i.test(url)) return false;
  const bare = (address: string) => address.toLowerCase().replace(/^mailto:|^https?:\/\/(?:www\.)?|^www\.|\/$/g, '');
  return bare(words) !== bare(url) && !/^https?:/i.test(words);
}

const encoded = (sign: string): string => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
const escaped = (words: string): string => words.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
