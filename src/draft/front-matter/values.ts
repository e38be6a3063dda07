import type { Span } from '../../text/span.js';
import type { Meta } from '../draft.js';
import type { Value } from '../media.js';

/** The text at a path of the front matter; numbers as text. Undefined for anything else, and for an empty value. */
export function textAt(meta: Meta, ...path: (string | number)[]): Value | undefined {
  const found = meta.get(...path);
  if (!found || (typeof found.value !== 'string' && typeof found.value !== 'number')) return undefined;
  const value = String(found.value);
  return value.trim() === '' ? undefined : { ...found, value };
}

/** As `textAt`, but an empty value stays: an empty alt text differs from none. */
export function textOrEmptyAt(meta: Meta, ...path: (string | number)[]): Value | undefined {
  const found = meta.get(...path);
  if (!found) return undefined;
  if (found.value === null) return { ...found, value: '' };
  return typeof found.value === 'string' || typeof found.value === 'number'
    ? { ...found, value: String(found.value) }
    : undefined;
}

/** The boolean at a path. */
export function flagAt(meta: Meta, ...path: (string | number)[]): boolean | undefined {
  const value = meta.get(...path)?.value;
  return typeof value === 'boolean' ? value : undefined;
}

/** The first line of a value of several lines: findings about the whole value point there. */
export function firstLine({ start, text }: Span): Span {
  const line = /^[^\r\n]*/.exec(text)?.[0].trimEnd() ?? '';
  return { start, end: start + line.length, text: line };
}
