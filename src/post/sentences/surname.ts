import { nameAt } from '../../recognizers/names.js';
import type { Range } from '../../text/ranges.js';
import type { Post } from '../post.js';

const firstWord = /^\p{Lu}[\p{L}\p{M}]+/u;

/**
 * Is the word for an office that a range begins with somebody's surname: “Jo Mayor”, «Ana Alcalde Ruiz»? Not in “San
 * José Mayor Jo Reed”.
 */
export function isSurname({ prose }: Post<never>, { start }: Pick<Range, 'start'>): boolean {
  const [word] = firstWord.exec(prose.slice(start, start + 40)) ?? [];
  if (word === undefined || !/\p{L} $/u.test(prose.slice(Math.max(0, start - 2), start))) return false;
  const end = start + word.length;
  const name = nameAt(prose, { end });
  if (name?.known !== 'sure' || name.titled || name.start >= start) return false;
  const isWithin = /\p{Lu}[\p{L}\p{M}]* $/u.test(prose.slice(Math.max(0, name.start - 40), name.start));
  return !isWithin && nameAt(prose, { start: end + 1 })?.known === undefined;
}
