import { keyOf } from '../../text/fold.js';
import { lazy } from '../../text/lazy.js';
import type { Span } from '../../text/span.js';
import type { Meta } from '../draft.js';
import { isProse } from '../prose.js';
import { knownKey } from './keys.js';
import data from './keys.yml';
import { firstLine } from './values.js';

const published = lazy(() => new Set((data.published as string[]).map(keyOf)));
const remarks = lazy(() => new Set((data.remarks as string[][]).flat().map(keyOf)));

/** Of a value with many parts, only so many are looked at. */
const mostParts = 200;

/** The texts of a value, however deep it is nested. */
function textsIn(value: unknown): string[] {
  const texts: string[] = [];
  const open = [value];
  for (let n = 0; open.length > 0 && n < mostParts; n++) {
    const next = open.pop();
    if (typeof next === 'string') texts.push(next);
    else if (next !== null && typeof next === 'object') open.push(...Object.values(next));
  }
  return texts;
}

/**
 * The keys of a front matter that hold a text for readers and are not read, each with the first line of its value.
 * `body` is what is read: a text that is there too is looked at there.
 */
export function unreadTexts(meta: Meta, body: string): { readonly key: string; readonly at: Span }[] {
  return meta.keys.flatMap((key) => {
    const name = keyOf(key);
    if (knownKey(key) !== undefined || remarks().has(name)) return [];
    const found = meta.get(key);
    if (!found) return [];
    const texts = textsIn(found.value);
    const isUnread = published().has(name)
      ? texts.join(' ').trim().includes(' ')
      : texts.some((text) => isProse(text) && !body.includes(text.trim()));
    return isUnread ? [{ key, at: firstLine(found) }] : [];
  });
}
