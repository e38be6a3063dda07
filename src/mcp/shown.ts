import { visibleLines } from '../report/visible.js';

/** An answer in which every text, the words of drafts too, shows its control characters; tabs and line breaks stay. */
export function shown<Value>(value: Value): Value {
  if (typeof value === 'string')
    return value
      .split('\t')
      .map((part) => visibleLines(part))
      .join('\t') as Value;
  if (Array.isArray(value)) return value.map((item) => shown(item)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, shown(item)])) as Value;
}
