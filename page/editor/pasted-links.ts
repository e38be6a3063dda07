/** A link in a page or a document from which something was copied. */
export interface PastedLink {
  readonly words: string;
  readonly url: string;
}

/**
 * A pasted text in which the words of links are followed by their targets: `[words](address)`. Everything else is
 * unchanged. Links that show their target, hashtags and mentions are left alone.
 */
export function withLinks(text: string, links: readonly PastedLink[]): string {
  let done = '';
  let rest = text;
  for (const { words, url } of links) {
    if (!isHidden(words, url)) continue;
    const [found] = new RegExp(words.split(' ').map(escaped).join('\\s+'), 'u').exec(rest) ?? [];
    if (found === undefined) continue;
    const at = rest.indexOf(found);
    const label = found.replace(/\s+/g, ' ').replace(/[[\]\\]/g, '\\$&');
    done += `${rest.slice(0, at)}[${label}](${url.replace(/[\s()<>]/g, encoded)})`;
    rest = rest.slice(at + found.length);
  }
  return done + rest;
}

function isHidden(words: string, url: string): boolean {
  if (words === '' || /^[#@]/.test(words) || !/^(?:https?:\/\/|mailto:)/i.test(url)) return false;
  const bare = (address: string) => address.toLowerCase().replace(/^mailto:|^https?:\/\/(?:www\.)?|^www\.|\/$/g, '');
  return bare(words) !== bare(url) && !/^https?:/i.test(words);
}

const encoded = (sign: string): string => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
const escaped = (words: string): string => words.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
