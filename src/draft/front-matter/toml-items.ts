import type { Range } from '../../text/ranges.js';

/** A list or an inline table, and its items or pairs without surrounding space and comments. */
export interface Enclosed extends Range {
  readonly items: readonly Range[];
}

/** Strings, comments, brackets, commas and anything between them. */
const token =
  /"""(?:[^\\]|\\[\s\S])*?"""|'''[\s\S]*?'''|"[^"\\\n]*(?:\\.[^"\\\n]*)*"|'[^'\n]*'|#[^\n]*|[[\]{},]|[^\s"'#[\]{},]+|["']/g;

const closing: Readonly<Record<string, string>> = { '[': ']', '{': '}' };

/** An open bracket during reading, with its current item. */
interface Open {
  readonly start: number;
  readonly close: string;
  readonly items: Range[];
  item?: Range;
}

/** The lists and inline tables of a TOML text, by their offsets. A table heading counts as a list. */
export function enclosedIn(text: string): ReadonlyMap<number, Enclosed> {
  const found = new Map<number, Enclosed>();
  const opened: Open[] = [];
  for (const { 0: part, index } of text.matchAll(token)) {
    if (part.startsWith('#')) continue;
    const last = opened.at(-1);
    const end = index + part.length;
    const close = closing[part];
    if (last && part === last.close) {
      const { start, items, item } = last;
      found.set(start, { start, end, items: item ? [...items, item] : items });
      opened.pop();
      const around = opened.at(-1);
      if (around) around.item = { start: around.item?.start ?? start, end };
    } else if (last && part === ',') {
      if (last.item) last.items.push(last.item);
      last.item = undefined;
    } else if (last) last.item = { start: last.item?.start ?? index, end };
    if (close) opened.push({ start: index, close, items: [] });
  }
  return found;
}
