import { letters } from '../../text/characters.js';
import { lazy } from '../../text/lazy.js';
import { slipOf } from '../../text/nearest.js';
import { bareKeys, factNamed, knownKey, meantKeys, networkNamesIn, networkOf, writtenNetworks } from './keys.js';
import type { Fenced } from './meta.js';

/** «Redes: Facebook, X», «Texto alternativo: …» */
const line = lazy(
  () =>
    new RegExp(
      `([${letters}][${letters}_-]{2,30}(?: [${letters}]{3,20})?)[ \\t]{0,8}:(?:[ \\t]+([^\\r\\n]*))?(\\r\\n|[\\r\\n]|$)`,
      'uy',
    ),
);
/** Blank lines, and a fence that nothing closes. */
const before = /^\ufeff?\s*(---[ \t]*[\r\n]\s*)?/;
const close = /---[ \t]*(?=[\r\n]|$)/y;

/**
 * Keys above a text as people write them in plain text, without fences: lines of known keys, or slips of them, one of
 * which says the networks or the day. A fence that opens or closes them is part of it.
 */
export function bareFrontMatter(source: string): Fenced | undefined {
  const [head = '', fence = ''] = before.exec(source) ?? [];
  const start = head.length;
  let next = start;
  let end = start;
  let tells = false;
  for (;;) {
    line().lastIndex = next;
    const [written = '', name = '', value = '', lineEnd = ''] = line().exec(source) ?? [];
    const key = knownKey(name) ?? slipOf(name, meantKeys);
    if (key === undefined) break;
    tells ||= isTold(key, value);
    next += written.length;
    end = next - lineEnd.length;
  }
  if (!tells) return undefined;
  close.lastIndex = next;
  const closed = close.exec(source);
  return { start: start - fence.length, end: closed ? close.lastIndex : end, inner: { start, end }, format: 'yaml' };
}

/** Does a line say to which networks the post goes, or when? */
function isTold(key: string, value: string): boolean {
  if (!bareKeys.includes(key) || value.trim() === '') return false;
  if (factNamed(key) === 'publish') return /\d/.test(value);
  const names = networkNamesIn(value);
  return names.some(networkOf) || names.every((name) => slipOf(name, writtenNetworks) !== undefined);
}
