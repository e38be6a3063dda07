import { findUrls } from '../../../src/rule.js';

/**
 * Is the target of a link an address of the web without its scheme? `www.ayto.es/cita` is read as a file.
 * `horario.md#tarde` is one, although `.md` is also a domain.
 */
export function isWhole(url: string): boolean {
  if (/^(?!www\.)[^?#]*\.(?:md|markdown|mdx|rst|py|sh|zip|mov|rs|pl|cc)(?:[?#]|$)/i.test(url)) return false;
  const [found] = findUrls(url);
  return found?.start === 0 && found.end === url.length;
}
